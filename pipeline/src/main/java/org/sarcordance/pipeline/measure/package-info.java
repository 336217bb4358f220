/**
 * From single answers to rates. In: the findings and cases of all registries. Out: the tables
 * {@code measures} (one row a measure and stratum), {@code facilities} (one row a registry and
 * facility) and {@code completeness} (one row a column and registry).
 */
package org.sarcordance.pipeline.measure;
