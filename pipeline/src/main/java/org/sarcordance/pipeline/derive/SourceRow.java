package org.sarcordance.pipeline.derive;

/** A row of the extract that a fact may come from. */
interface SourceRow {

  /** The file and the name of its row number, as in {@code treatments.csv, tx_seq}. */
  String numbering();

  /** The number of the row within its case; NULL for a row that was rejected. */
  Integer number();
}
