/**
 * Guideline packs: a folder of editions with the cases that check them. In: the folder. Out: what
 * is wrong with its rules and cases, as problems with file, line and remedy, and a measure told in
 * words. Cases go through the steps derive and evaluate as those of an extract do.
 */
package org.sarcordance.pipeline.packs;
