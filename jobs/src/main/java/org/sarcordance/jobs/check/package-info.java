/**
 * What the command check writes. Comes in: the receipts and problems of extracts, or a folder of
 * CSV files; goes out: files that people and programs can work through, or a descriptor.
 */
package org.sarcordance.jobs.check;
