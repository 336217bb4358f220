package org.sarcordance.schemas;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Reads text line by line in bounded memory. Lines end with LF, CRLF or CR; a byte order mark is
 * skipped; bytes that are not UTF-8 become U+FFFD; a line longer than the limit is cut there.
 */
final class LineReader implements Closeable {
  static final int LONGEST_LINE = 100_000;
  private static final int END = -1;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader reader;
  private final char[] buffer = new char[1 << 16];
  private int position;
  private int limit;
  private boolean atStart = true;
  private boolean skipLineFeed;
  private boolean endsOpen;

  LineReader(InputStream bytes) {
    this.reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
  }

  /** The next line without its end, or NULL after the last. */
  String next() throws IOException {
    int first = read();
    if (atStart && first == BYTE_ORDER_MARK) {
      first = read();
    }
    atStart = false;
    if (first == '\n' && skipLineFeed) {
      first = read();
    }
    skipLineFeed = false;
    return first == END ? null : rest(first);
  }

  /** Whether the file ended before the last line did. */
  boolean endsOpen() {
    return endsOpen;
  }

  private String rest(int first) throws IOException {
    StringBuilder line = new StringBuilder(128);
    int character = first;
    while (character != END && character != '\n' && character != '\r') {
      position--;
      append(line);
      character = read();
    }
    skipLineFeed = character == '\r';
    endsOpen = character == END;
    return line.toString();
  }

  /** Takes what the buffer holds of the line; what is beyond the limit is passed over. */
  private void append(StringBuilder line) {
    int end = position;
    while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
      end++;
    }
    int room = Math.max(0, LONGEST_LINE + 1 - line.length());
    line.append(buffer, position, Math.min(end - position, room));
    position = end;
  }

  private int read() throws IOException {
    if (position == limit) {
      limit = Math.max(0, reader.read(buffer, 0, buffer.length));
      position = 0;
      if (limit == 0) {
        return END;
      }
    }
    return buffer[position++];
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
