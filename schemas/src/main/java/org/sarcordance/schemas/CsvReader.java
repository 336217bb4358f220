package org.sarcordance.schemas;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sarcordance.schemas.CsvRecord.Damage;

/**
 * Reads the records of a CSV file (RFC 4180) one by one. A damaged record never takes its neighbors
 * with it: when a quote does not close, its first line alone is damaged and reading goes on with
 * the next. Empty lines at the end of the file are not records.
 */
final class CsvReader implements Closeable {
  /** A quoted value may run over lines, but a stray quote must not swallow the file. */
  private static final int MOST_LINES_OF_A_RECORD = 20;

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
  RawRecord next() throws IOException {
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

  private RawRecord emptyRecord() throws IOException {
    if (peek() == null) {
      emptyLines = 0;
      return null;
    }
    emptyLines--;
    line++;
    return new RawRecord(line, "", Damage.EMPTY);
  }

  private RawRecord record(String text) throws IOException {
    line++;
    if (text.length() > LineReader.LONGEST_LINE) {
      return new RawRecord(line, text, Damage.TOO_LONG);
    }
    if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
      return new RawRecord(line, text, Damage.ENCODING);
    }
    RawRecord record = isOpen(text) ? overLines(text) : new RawRecord(line, text, null);
    return isCutOff(record) ? new RawRecord(line, text, Damage.CUT_OFF) : record;
  }

  /** Whether it is the last of a file that ends before its last field. */
  private boolean isCutOff(RawRecord record) {
    if (!ahead.isEmpty() || !lines.endsOpen()) {
      return false;
    }
    CsvRecord last = record.split();
    return last.damage() != null || last.cells().size() < width;
  }

  /** A record of which a quote does not close in its first line. */
  private RawRecord overLines(String first) throws IOException {
    Deque<String> taken = new ArrayDeque<>();
    StringBuilder text = new StringBuilder(first);
    boolean isOpen = true;
    while (isOpen && taken.size() < MOST_LINES_OF_A_RECORD && peek() != null) {
      taken.push(take());
      text.append('\n').append(taken.peek());
      isOpen ^= isOpen(taken.peek());
    }
    RawRecord record = new RawRecord(line, text.toString(), null);
    if (isOpen || !isWhole(record.split())) {
      taken.forEach(ahead::addFirst);
      return new RawRecord(line, first, Damage.QUOTES);
    }
    line += taken.size();
    return record;
  }

  /** Whether it can be read and has swallowed no other record. */
  private boolean isWhole(CsvRecord record) {
    return record.damage() == null && (width == 0 || record.cells().size() == width);
  }

  /** Whether a quote in the line does not close. */
  private static boolean isOpen(String line) {
    int quotes = 0;
    for (int at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
      quotes++;
    }
    return quotes % 2 == 1;
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
