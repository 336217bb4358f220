package org.sarcordance.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sarcordance.schemas.CsvRecord.Damage;

/**
 * One record as it stands in a file. Whoever looks at it splits it, so that this can be done by
 * several threads.
 *
 * @param line the line on which it starts, counted from 1
 * @param text its text, or the first line of it when it is damaged
 * @param damage what is known to be wrong with it; NULL when nothing is yet
 */
record RawRecord(long line, String text, Damage damage) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  /** Its cells; misplaced quotes damage it. */
  CsvRecord split() {
    if (damage != null) {
      return CsvRecord.damaged(line, text, damage);
    }
    if (text.indexOf('"') < 0) {
      return new CsvRecord(line, CsvRecord.plain(text), null);
    }
    List<String> cells = quoted(text);
    return cells.isEmpty()
        ? CsvRecord.damaged(line, text, Damage.QUOTES)
        : new CsvRecord(line, cells, null);
  }

  /** The cells of one record with quotes, or none when they are misplaced. */
  static List<String> quoted(String text) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? records.get(0).toList() : List.of();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
