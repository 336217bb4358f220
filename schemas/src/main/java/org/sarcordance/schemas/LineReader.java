package org.sarcordance.schemas;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads text line by line in bounded memory. Lines end with LF, CRLF or CR; a byte order mark is
 * skipped; bytes that are not UTF-8 become U+FFFD; a line longer than the limit is cut there.
 */
final class LineReader implements Closeable {
  static final int LONGEST_LINE = 100_000;

  /** A line of so many bytes is longer than the limit: no character of UTF-8 has more than four. */
  private static final int MOST_BYTES = 4 * (LONGEST_LINE + 1);

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream bytes;
  private byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private boolean atStart = true;
  private boolean skipLineFeed;
  private boolean endsOpen;

  LineReader(InputStream bytes) {
    this.bytes = bytes;
  }

  /** The next line without its end, or NULL after the last. */
  String next() throws IOException {
    skipMarks();
    if (!has(1)) {
      return null;
    }
    int end = end();
    String line = text(position, end);
    position = end;
    passEnd();
    return line;
  }

  /** Whether the file ended before the last line did. */
  boolean endsOpen() {
    return endsOpen;
  }

  private void skipMarks() throws IOException {
    if (atStart && has(BYTE_ORDER_MARK.length) && startsWithByteOrderMark()) {
      position += BYTE_ORDER_MARK.length;
    }
    atStart = false;
    if (skipLineFeed && has(1) && buffer[position] == '\n') {
      position++;
    }
    skipLineFeed = false;
  }

  private boolean startsWithByteOrderMark() {
    int end = position + BYTE_ORDER_MARK.length;
    return Arrays.equals(buffer, position, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }

  /** Where the line ends, or where enough of it is read to know that it is too long. */
  private int end() throws IOException {
    int seen = 0;
    while (true) {
      seen = seenWithoutEnd(seen);
      boolean isKnown = position + seen < limit || seen >= MOST_BYTES;
      if (isKnown || !has(seen + 1)) {
        return position + seen;
      }
    }
  }

  /** How many bytes of the line are in the buffer; the first ones were seen already. */
  private int seenWithoutEnd(int seen) {
    int place = position + seen;
    while (place < limit && buffer[place] != '\n' && buffer[place] != '\r') {
      place++;
    }
    return place - position;
  }

  private String text(int from, int to) {
    String text = new String(buffer, from, to - from, StandardCharsets.UTF_8);
    return text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE + 1) : text;
  }

  /** Passes over what is beyond the limit, and over the end of the line. */
  private void passEnd() throws IOException {
    while (has(1) && buffer[position] != '\n' && buffer[position] != '\r') {
      position++;
    }
    endsOpen = !has(1);
    if (!endsOpen) {
      skipLineFeed = buffer[position++] == '\r';
    }
  }

  /** Whether so many bytes follow, which then are in the buffer. */
  private boolean has(int count) throws IOException {
    while (limit - position < count) {
      if (!read()) {
        return false;
      }
    }
    return true;
  }

  private boolean read() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int count = bytes.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, count);
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
