package org.sarcordance.jobs.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sarcordance.schemas.TableSchemas;

/** The columns of a table of an extract, by position, in the order of its schema. */
record Layout(String table, List<String> columns, Map<String, Integer> positions) {
  static final Layout CASES = of("cases");
  static final Layout TREATMENTS = of("treatments");
  static final Layout BIOMARKERS = of("biomarkers");
  static final Layout EVENTS = of("events");

  /** In the order of the contract; the position of a layout is that of its file in a block. */
  static final List<Layout> ALL = List.of(CASES, TREATMENTS, BIOMARKERS, EVENTS);

  private static Layout of(String table) {
    List<String> columns = TableSchemas.input(table).names();
    Map<String, Integer> positions = new HashMap<>();
    columns.forEach(column -> positions.put(column, positions.size()));
    return new Layout(table, columns, positions);
  }

  static Layout named(String table) {
    return ALL.stream().filter(layout -> layout.table().equals(table)).findFirst().orElseThrow();
  }

  String file() {
    return table + ".csv";
  }

  int at(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalStateException("Bug: " + table + " has no column " + column);
    }
    return position;
  }

  /** A row of blanks. */
  String[] blank() {
    String[] cells = new String[columns.size()];
    Arrays.fill(cells, "");
    return cells;
  }
}
