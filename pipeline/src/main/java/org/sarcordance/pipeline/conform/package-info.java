/**
 * Joins the files of an extract. Comes in: admitted rows of the four tables; goes out: one row a
 * tumor with its nested history, and one row for each problem that only shows across rows.
 */
package org.sarcordance.pipeline.conform;
