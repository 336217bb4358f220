package org.sarcordance.schemas;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sarcordance.schemas.CsvRecord.Damage;

/**
 * Reads the records of a CSV file (RFC 4180) one by one. A damaged record never takes its neighbors
 * with it: when a quote does not close, its first line alone is damaged and reading goes on with
 * the next. Empty lines at the end of the file are not records.
 */
final class CsvReader implements Closeable {
  /** A quoted value may run over lines, but a stray quote must not swallow the file. */
  private static final int MOST_LINES_OF_A_RECORD = 20;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final LineReader lines;
  private final Deque<String> ahead = new ArrayDeque<>();
  private long line;
  private long emptyLines;
  private int width;

  CsvReader(InputStream bytes) {
    this.lines = new LineReader(bytes);
  }

  /** States how many cells a record should have; one that runs over lines must have as many. */
  void expect(int cells) {
    width = cells;
  }

  /** The next record, or NULL after the last. */
  CsvRecord next() throws IOException {
    if (emptyLines == 0) {
      emptyLines = countEmptyLines();
    }
    if (emptyLines > 0) {
      return emptyRecord();
    }
    String text = take();
    return text == null ? null : record(text);
  }

  private long countEmptyLines() throws IOException {
    long count = 0;
    while ("".equals(peek())) {
      ahead.poll();
      count++;
    }
    return count;
  }

  private CsvRecord emptyRecord() throws IOException {
    if (peek() == null) {
      emptyLines = 0;
      return null;
    }
    emptyLines--;
    line++;
    return CsvRecord.damaged(line, "", Damage.EMPTY);
  }

  private CsvRecord record(String text) throws IOException {
    line++;
    if (text.length() > LineReader.LONGEST_LINE) {
      return CsvRecord.damaged(line, text, Damage.TOO_LONG);
    }
    if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
      return CsvRecord.damaged(line, text, Damage.ENCODING);
    }
    CsvRecord record =
        text.indexOf('"') < 0
            ? new CsvRecord(line, List.of(text.split(",", -1)), null)
            : quoted(text);
    return isCutOff(record) ? CsvRecord.damaged(line, text, Damage.CUT_OFF) : record;
  }

  /** Whether it is the last of a file that ends before its last field. */
  private boolean isCutOff(CsvRecord record) {
    boolean isLast = ahead.isEmpty() && lines.endsOpen();
    return isLast && (record.damage() != null || record.cells().size() < width);
  }

  private CsvRecord quoted(String first) throws IOException {
    long start = line;
    Deque<String> taken = new ArrayDeque<>();
    StringBuilder text = new StringBuilder(first);
    while (isOpen(text) && taken.size() < MOST_LINES_OF_A_RECORD && peek() != null) {
      taken.push(take());
      text.append('\n').append(taken.peek());
    }
    List<String> cells = isOpen(text) ? List.of() : parse(text.toString());
    boolean swallowedOthers = !taken.isEmpty() && width > 0 && cells.size() != width;
    if (cells.isEmpty() || swallowedOthers) {
      taken.forEach(ahead::addFirst);
      return CsvRecord.damaged(start, first, Damage.QUOTES);
    }
    line += taken.size();
    return new CsvRecord(start, cells, null);
  }

  private static boolean isOpen(CharSequence text) {
    return text.chars().filter(character -> character == '"').count() % 2 == 1;
  }

  /** The cells of one record, or none when its quotes are misplaced. */
  private static List<String> parse(String text) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? records.get(0).toList() : List.of();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private String peek() throws IOException {
    if (ahead.isEmpty()) {
      String next = lines.next();
      if (next != null) {
        ahead.add(next);
      }
    }
    return ahead.peek();
  }

  private String take() throws IOException {
    peek();
    return ahead.poll();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
