package org.sarcordance.schemas;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks rows of one file and looks in them for values that may identify a person. It serves one
 * thread at a time; several of them may share the batches of a file.
 */
public final class RowInspector {
  private final RowChecker checker;
  private final IdentifierGate gate;

  public RowInspector(TableFile file) {
    this.checker = new RowChecker(file.schema(), file.name(), file.columns());
    this.gate = new IdentifierGate(file.schema(), file.name(), file.columns());
  }

  /** One row for each record, in their order. */
  public List<InspectedRow> inspect(RecordBatch batch) {
    gate.start();
    List<InspectedRow> rows = new ArrayList<>(batch.records().size());
    for (RawRecord raw : batch.records()) {
      CsvRecord record = raw.split();
      CheckedRow row = checker.check(record);
      rows.add(new InspectedRow(row, gate.look(record, row)));
    }
    return rows;
  }

  /** Adds what another one has seen of the same file. */
  public void add(RowInspector other) {
    gate.add(other.gate);
  }

  /** Identifiers that only show over a whole column, and so have no line. */
  public List<Problem> overall() {
    return gate.overall();
  }
}
