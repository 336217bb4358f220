package org.sarcordance.schemas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks through a file for values that may identify a person. One is enough to refuse the extract;
 * it is told with its column, line and kind, and never shown.
 */
final class IdentifierGate {
  private static final String REMEDY =
      "Take it out of the extract before sending it; a pseudonym must not look like one.";

  private final String file;
  private final Consumer<Problem> sink;
  private final String[] names;
  private final IdentifierColumn[] columns;
  private final boolean[] isCoded;
  private final IdentifierColumn lines = new IdentifierColumn("", Holds.OTHER);

  IdentifierGate(TableSchema schema, String file, List<String> header, Consumer<Problem> sink) {
    this.file = file;
    this.sink = sink;
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
    List<String> kinds = new ArrayList<>(1);
    new IdentifierColumn("", Holds.OTHER).look(text, pattern -> kinds.add(pattern.kind()));
    return kinds.isEmpty() ? null : kinds.get(0);
  }

  /** Looks at a row; a good code needs no look, so coded cells matter only when some are bad. */
  void look(CsvRecord record, CheckedRow row) {
    List<String> cells = record.cells();
    if (record.damage() != null || cells.size() != columns.length) {
      cells.forEach(piece -> look(record.line(), null, lines, piece));
      return;
    }
    boolean isRejected = row.rejected();
    for (int i = 0; i < columns.length; i++) {
      if (!isCoded[i] || isRejected) {
        look(record.line(), names[i], columns[i], cells.get(i));
      }
    }
  }

  private void look(long line, String name, IdentifierColumn column, String text) {
    if (!text.isEmpty()) {
      column.look(text, pattern -> tell(line, name, pattern));
    }
  }

  /** Tells what only shows over a whole column; it has no line. */
  void end() {
    for (int i = 0; i < columns.length; i++) {
      String name = names[i];
      columns[i].end(pattern -> tell(null, name, pattern));
    }
  }

  private void tell(Long line, String column, IdentifierPattern pattern) {
    String where = column == null ? "the line" : column;
    String message = where + " may hold " + pattern.says() + " (not shown).";
    String rule = "identifier_" + pattern.kind();
    sink.accept(
        new Problem(file, line, column, null, rule, Severity.REFUSE_EXTRACT, message, REMEDY));
  }
}
