package org.sarcordance.schemas;

import java.util.List;

/**
 * One record of a CSV file: its cells, or the damage that keeps them from being trusted.
 *
 * @param line the line on which it starts, counted from 1
 * @param cells its cells; when it is damaged, what stands between its commas, of use only to tell
 *     whose record it may be
 * @param damage what is wrong with it; NULL when it can be read
 */
record CsvRecord(long line, List<String> cells, Damage damage) {

  /** Why a record cannot be read. */
  enum Damage {
    EMPTY,
    ENCODING,
    TOO_LONG,
    QUOTES,
    CUT_OFF
  }

  CsvRecord {
    cells = List.copyOf(cells);
  }

  static CsvRecord damaged(long line, String text, Damage damage) {
    return new CsvRecord(line, plain(text), damage);
  }

  /** What stands between the commas. */
  static List<String> plain(String text) {
    int commas = 0;
    for (int at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
      commas++;
    }
    String[] cells = new String[commas + 1];
    int from = 0;
    for (int i = 0; i < commas; i++) {
      int to = text.indexOf(',', from);
      cells[i] = from == to ? "" : text.substring(from, to);
      from = to + 1;
    }
    cells[commas] = text.substring(from);
    return List.of(cells);
  }
}
