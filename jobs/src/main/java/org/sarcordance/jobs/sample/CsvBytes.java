package org.sarcordance.jobs.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Lines of a CSV file as bytes. Cells are ASCII without commas and quotes, so none is quoted. */
final class CsvBytes {
  private byte[] bytes = new byte[1 << 16];
  private int length;
  private int lines;

  void line(String[] cells) {
    line(cells, cells.length);
  }

  /** The first cells of a row. */
  void line(String[] cells, int count) {
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        put((byte) ',');
      }
      text(cells[i]);
    }
    end();
  }

  /** A line that is not a row of cells. */
  void raw(byte[] line) {
    for (byte value : line) {
      put(value);
    }
    end();
  }

  private void text(String text) {
    int count = text.length();
    reserve(count);
    for (int i = 0; i < count; i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
  }

  private void put(byte value) {
    reserve(1);
    bytes[length++] = value;
  }

  private void end() {
    put((byte) '\n');
    lines++;
  }

  private void reserve(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + count));
    }
  }

  int lines() {
    return lines;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }
}
