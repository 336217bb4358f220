/**
 * Reads guideline editions and compiles them to Spark columns. In: a folder of editions (CSV
 * decision tables, YAML columns, facts and measures). Out: {@link
 * org.sarcordance.pipeline.rules.Guidelines}, whose every condition has been checked, and compilers
 * from rules to {@code Column}.
 */
package org.sarcordance.pipeline.rules;
