package org.sarcordance.jobs.sample;

import java.util.List;
import java.util.Map;

/**
 * The treatment rows of an act: one, or one for each drug of a regimen.
 *
 * @param name the name of the act
 * @param operation whether it removes the primary tumor
 * @param rows the cells of each row that are not blank
 */
record ActRows(String name, boolean operation, List<List<Part>> rows) {

  /** A cell: a text, or a draw that may fill the next column too ({@code R0/5}). */
  record Part(int column, String text, Choice<String> choice) {}

  static ActRows of(String name, List<Map<String, String>> rows, Parameters parameters) {
    boolean operation = Boolean.parseBoolean(rows.get(0).get("operation"));
    return new ActRows(name, operation, rows.stream().map(row -> parts(row, parameters)).toList());
  }

  private static List<Part> parts(Map<String, String> row, Parameters parameters) {
    return row.entrySet().stream()
        .filter(cell -> !cell.getKey().equals("act") && !cell.getKey().equals("operation"))
        .filter(cell -> !cell.getValue().isEmpty())
        .map(cell -> part(cell.getKey(), cell.getValue(), parameters))
        .toList();
  }

  private static Part part(String column, String text, Parameters parameters) {
    int index = Layout.TREATMENTS.at(column);
    return text.startsWith("@")
        ? new Part(index, null, parameters.choice(text.substring(1)))
        : new Part(index, text, null);
  }

  /** Fills the cells of one row. */
  void fill(int row, String[] cells, Draw draw) {
    for (Part part : rows.get(row)) {
      String text = part.choice() == null ? part.text() : part.choice().draw(draw);
      int slash = part.choice() == null ? -1 : text.indexOf('/');
      cells[part.column()] = slash < 0 ? text : text.substring(0, slash);
      if (slash >= 0) {
        cells[part.column() + 1] = text.substring(slash + 1);
      }
    }
  }
}
