/**
 * Works out what is known of each tumor. In: conformed cases, one row a tumor with nested history.
 * Out: the table {@code cases}, one row a tumor with cohort, stage, risk, genotype, groups and, in
 * the struct {@code facts}, every fact that measures ask for.
 */
package org.sarcordance.pipeline.derive;
