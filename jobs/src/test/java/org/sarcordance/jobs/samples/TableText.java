package org.sarcordance.jobs.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** One CSV table in the making. Columns are fixed; a column that a row does not name is blank. */
final class TableText {
  private final List<String> columns;
  private final List<Map<String, String>> rows = new ArrayList<>();

  TableText(String header) {
    columns = List.of(header.split(","));
  }

  /** Adds the rows of one case, numbered from 1 in the given order. */
  void addNumbered(String caseId, String numberColumn, List<Map<String, String>> rowsOfCase) {
    int number = 0;
    for (Map<String, String> row : rowsOfCase) {
      Map<String, String> keyed = new HashMap<>(row);
      keyed.put("case_id", caseId);
      keyed.put(numberColumn, String.valueOf(++number));
      add(keyed);
    }
  }

  void add(Map<String, String> row) {
    if (!columns.containsAll(row.keySet())) {
      throw new IllegalStateException("Bug: " + row.keySet() + " is not within " + columns);
    }
    rows.add(row);
  }

  /** The table as CSV text: header first, LF at each end of line, quotes only where needed. */
  String text() {
    StringBuilder text = new StringBuilder();
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(columns);
      for (Map<String, String> row : rows) {
        printer.printRecord(columns.stream().map(column -> row.getOrDefault(column, "")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
