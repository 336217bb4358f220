/**
 * Reads an extract and checks every row. Comes in: the files of one extract; goes out: all their
 * rows, typed, each with what is wrong with it; one row per record of a file.
 */
package org.sarcordance.pipeline.admit;
