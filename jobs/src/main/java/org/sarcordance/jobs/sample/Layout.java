package org.sarcordance.jobs.sample;

import java.util.Arrays;
import java.util.List;
import org.sarcordance.schemas.TableSchemas;

/** The columns of a table of an extract, by position, in the order of its schema. */
record Layout(String table, List<String> columns) {
  static final Layout CASES = of("cases");
  static final Layout TREATMENTS = of("treatments");
  static final Layout BIOMARKERS = of("biomarkers");
  static final Layout EVENTS = of("events");

  /** In the order of the contract; the position of a layout is that of its file in a block. */
  static final List<Layout> ALL = List.of(CASES, TREATMENTS, BIOMARKERS, EVENTS);

  private static Layout of(String table) {
    return new Layout(table, TableSchemas.input(table).names());
  }

  static Layout named(String table) {
    return ALL.stream().filter(layout -> layout.table().equals(table)).findFirst().orElseThrow();
  }

  String file() {
    return table + ".csv";
  }

  int at(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalStateException("Bug: " + table + " has no column " + column);
    }
    return index;
  }

  /** A row of blanks. */
  String[] blank() {
    String[] cells = new String[columns.size()];
    Arrays.fill(cells, "");
    return cells;
  }
}
