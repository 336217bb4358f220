package org.sarcordance.schemas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks through a file for values that may identify a person. One is enough to refuse the extract;
 * it is told with its column, line and kind, and never shown.
 */
final class IdentifierGate {
  private static final String REMEDY =
      "Take it out of the extract before sending it; a pseudonym must not look like one.";

  private final String file;
  private final String[] names;
  private final IdentifierColumn[] columns;
  private final boolean[] isCoded;
  private final IdentifierColumn lines = new IdentifierColumn("", Holds.OTHER);

  IdentifierGate(TableSchema schema, String file, List<String> header) {
    this.file = file;
    List<Holds> holds = header.stream().map(name -> holds(schema, name)).toList();
    this.names = header.stream().map(HeaderCheck::shown).toArray(String[]::new);
    this.columns = new IdentifierColumn[names.length];
    Arrays.setAll(columns, i -> new IdentifierColumn(header.get(i), holds.get(i)));
    this.isCoded = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      isCoded[i] = holds.get(i) == Holds.CODED;
    }
  }

  private static Holds holds(TableSchema schema, String column) {
    return schema.names().contains(column) ? schema.field(column).hints().holds() : Holds.OTHER;
  }

  /** The first kind of identifier that the text of no column in particular looks like, or NULL. */
  static String kind(String text) {
    IdentifierPattern pattern = new IdentifierColumn("", Holds.OTHER).look(text);
    return pattern == null ? null : pattern.kind();
  }

  /** Says that the next row does not follow the one before. */
  void start() {
    for (IdentifierColumn column : columns) {
      column.start();
    }
  }

  /** Looks at a row; a good code needs no look, so coded cells matter only when some are bad. */
  List<Problem> look(CsvRecord record, CheckedRow row) {
    List<Problem> found = new ArrayList<>(0);
    List<String> cells = record.cells();
    if (record.damage() != null || cells.size() != columns.length) {
      cells.forEach(piece -> look(record.line(), null, lines, piece, found));
      return found;
    }
    boolean isRejected = row.rejected();
    for (int i = 0; i < columns.length; i++) {
      if (!isCoded[i] || isRejected) {
        look(record.line(), names[i], columns[i], cells.get(i), found);
      }
    }
    return found;
  }

  private void look(
      long line, String name, IdentifierColumn column, String text, List<Problem> found) {
    IdentifierPattern pattern = text.isEmpty() ? null : column.look(text);
    if (pattern != null) {
      found.add(problem(line, name, pattern));
    }
  }

  /** Adds what was seen of the same file elsewhere. */
  void add(IdentifierGate other) {
    for (int i = 0; i < columns.length; i++) {
      columns[i].add(other.columns[i]);
    }
  }

  /** What only shows over a whole column; it has no line. */
  List<Problem> overall() {
    List<Problem> found = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      for (IdentifierPattern pattern : columns[i].overall()) {
        found.add(problem(null, names[i], pattern));
      }
    }
    return found;
  }

  private Problem problem(Long line, String column, IdentifierPattern pattern) {
    String where = column == null ? "the line" : column;
    String message = where + " may hold " + pattern.says() + " (not shown).";
    String rule = "identifier_" + pattern.kind();
    return new Problem(file, line, column, null, rule, Severity.REFUSE_EXTRACT, message, REMEDY);
  }
}
