/**
 * Holds every case against every measure and pathway. In: the table {@code cases}. Out: the tables
 * {@code findings}, one row a tumor and measure that applies, and {@code recommendations}, one row
 * a tumor and recommended component.
 */
package org.sarcordance.pipeline.evaluate;
