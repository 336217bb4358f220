/**
 * How the extracts under {@code sample-data} are made and kept true: the conversion of the
 * TCGA-SARC table, the hashes of the descriptors, the cross-checks of the expected answers.
 */
package org.sarcordance.jobs.samples;
