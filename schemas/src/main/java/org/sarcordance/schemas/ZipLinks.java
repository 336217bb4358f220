package org.sarcordance.schemas;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks for symbolic links in a zip archive. Only the directory at the end of the archive tells
 * them from files; see APPNOTE.TXT of PKWARE, sections 4.3.12 and 4.3.16.
 */
final class ZipLinks {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int ENTRY_BYTES = 46;

  /** More than the entries of an honest archive need. */
  private static final int MOST_BYTES = 1 << 20;

  private static final int TYPE = 0xF000;
  private static final int LINK = 0xA000;

  private ZipLinks() {}

  /** Whether the archive holds a link; no, where its directory cannot be read. */
  static boolean any(Path archive) throws IOException {
    try (SeekableByteChannel file = Files.newByteChannel(archive)) {
      int tail = (int) Math.min(file.size(), END_BYTES + LONGEST_COMMENT);
      ByteBuffer end = read(file, file.size() - tail, tail);
      for (int at = tail - END_BYTES; at >= 0; at--) {
        if (end.getInt(at) == END_SIGNATURE) {
          return any(file, end.getInt(at + 16) & 0xFFFFFFFFL, end.getInt(at + 12) & 0xFFFFFFFFL);
        }
      }
      return false;
    }
  }

  private static boolean any(SeekableByteChannel file, long from, long bytes) throws IOException {
    if (bytes > MOST_BYTES || from + bytes > file.size()) {
      return false;
    }
    ByteBuffer directory = read(file, from, (int) bytes);
    int at = 0;
    while (at + ENTRY_BYTES <= bytes && directory.getInt(at) == ENTRY_SIGNATURE) {
      if ((directory.getShort(at + 40) & TYPE) == LINK) {
        return true;
      }
      at +=
          ENTRY_BYTES
              + unsigned(directory, at + 28)
              + unsigned(directory, at + 30)
              + unsigned(directory, at + 32);
    }
    return false;
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xFFFF;
  }

  private static ByteBuffer read(SeekableByteChannel file, long from, int bytes)
      throws IOException {
    ByteBuffer read = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.position(from);
    while (read.hasRemaining() && file.read(read) >= 0) {}
    return read;
  }
}
