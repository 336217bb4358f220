package org.sarcordance.schemas;

import java.util.List;

/** Records of a file that follow each other. */
public final class RecordBatch {
  private final List<RawRecord> records;

  RecordBatch(List<RawRecord> records) {
    this.records = List.copyOf(records);
  }

  List<RawRecord> records() {
    return records;
  }

  /** Whether the file has no more records. */
  public boolean isEmpty() {
    return records.isEmpty();
  }
}
