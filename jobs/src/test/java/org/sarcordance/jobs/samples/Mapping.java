package org.sarcordance.jobs.samples;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** A mapping table: what a text of the source becomes. Its key columns together are unique. */
final class Mapping {
  private final String file;
  private final Map<List<String>, CSVRecord> rows = new LinkedHashMap<>();

  Mapping(Path file, String... keys) {
    this.file = file.getFileName().toString();
    for (CSVRecord row : SampleFiles.rows(file)) {
      List<String> key = Arrays.stream(keys).map(row::get).toList();
      if (rows.put(key, row) != null) {
        throw new IllegalArgumentException(
            "%s:%d: %s is mapped twice. Delete one row."
                .formatted(this.file, row.getRecordNumber() + 1, String.join(", ", key)));
      }
    }
  }

  /** The row for these key values; a text nobody has mapped yet is an error, never a blank. */
  CSVRecord row(String... key) {
    CSVRecord row = rows.get(List.of(key));
    if (row == null) {
      throw new IllegalArgumentException(
          "%s: no row for %s. Add one that says what it becomes."
              .formatted(file, String.join(", ", key)));
    }
    return row;
  }
}
