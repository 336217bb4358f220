package org.sarcordance.jobs.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Aligned columns of plain text: the first column to the left, the others to the right, two spaces
 * between them.
 */
final class TextTable {
  private static final String GAP = "  ";

  private final int firstWidth;
  private final List<String[]> rows = new ArrayList<>();

  /** A table whose first column is at least this wide; a longer cell there is cut. */
  TextTable(int firstWidth) {
    this.firstWidth = firstWidth;
  }

  TextTable row(Object... cells) {
    String[] texts = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      texts[i] = String.valueOf(cells[i]);
    }
    rows.add(texts);
    return this;
  }

  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(String[] cells) {
    StringBuilder line = new StringBuilder(padded(cut(cells[0], firstWidth), firstWidth));
    for (int i = 1; i < cells.length; i++) {
      line.append(GAP).append(" ".repeat(width(i) - cells[i].length())).append(cells[i]);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.length > column)
        .mapToInt(row -> row[column].length())
        .max()
        .orElse(0);
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 1).stripTrailing() + "…";
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
