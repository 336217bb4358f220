/**
 * Tells how a case came to its answers. Comes in: one row of {@code cases}, what it was told and
 * the guidelines; goes out: chapters of plain text. The row of a decision table that fired is found
 * again in plain Java from the stored values; nothing is decided anew.
 */
package org.sarcordance.pipeline.explain;
