package org.sarcordance.jobs.runs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * Makes the footer of a Parquet file depend on its content alone. Parquet lists the encodings of a
 * column in an order that differs from process to process; here they are sorted, so that the same
 * rows give the same bytes.
 */
final class ParquetFooter {
  /** The length of the footer and the mark of the format. */
  private static final int TAIL = 8;

  private ParquetFooter() {}

  /** The footer with its encodings sorted; nothing if it is sorted already. */
  static Optional<byte[]> sorted(FileSystem files, FileStatus file) throws IOException {
    byte[] footer = read(files, file);
    FileMetaData content = Util.readFileMetaData(new ByteArrayInputStream(footer));
    content.getRow_groups().stream()
        .flatMap(group -> group.getColumns().stream())
        .forEach(column -> column.getMeta_data().getEncodings().sort(null));
    ByteArrayOutputStream fresh = new ByteArrayOutputStream(footer.length);
    Util.writeFileMetaData(content, fresh);
    if (fresh.size() != footer.length) {
      throw new IllegalStateException("Bug: sorting encodings changed the length of a footer");
    }
    return Arrays.equals(footer, fresh.toByteArray())
        ? Optional.empty()
        : Optional.of(fresh.toByteArray());
  }

  /** Where the footer begins that ends a file of this length. */
  static long start(FileStatus file, byte[] footer) {
    return file.getLen() - TAIL - footer.length;
  }

  private static byte[] read(FileSystem files, FileStatus file) throws IOException {
    try (FSDataInputStream stream = files.open(file.getPath())) {
      byte[] tail = new byte[TAIL];
      stream.readFully(file.getLen() - TAIL, tail);
      byte[] footer = new byte[ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt()];
      stream.readFully(start(file, footer), footer);
      return footer;
    }
  }
}
