/**
 * What may leave the house. In: the table {@code measures} of a run. Out: the rows of a release,
 * one a measure and stratum, in which small groups are hidden, and others so that no hidden figure
 * can be had by subtraction.
 */
package org.sarcordance.pipeline.share;
