package org.sarcordance.schemas.check;

import java.util.function.Consumer;
import org.sarcordance.schemas.Problem;

/**
 * All that is looked at over the rows of one file, one after the other.
 *
 * @param table the rules across rows
 * @param drugs the drugs that the rows name
 * @param sink is told every problem
 */
record AcrossRows(CrossRows.Table table, UnknownDrugs drugs, Consumer<Problem> sink) {

  void see(CrossRow row) {
    table.see(row);
    drugs.see(row);
  }

  void end() {
    table.end();
    drugs.end(sink);
  }
}
