package org.sarcordance.schemas;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Reads one file of an extract row by row in bounded memory. Every record after the header gives
 * one {@link CheckedRow}; a damaged one keeps its place with a problem and no values.
 */
public final class TableReader implements Iterator<CheckedRow>, Closeable {
  private final TableFile file;
  private final RowChecker checker;
  private RawRecord next;

  /**
   * Starts to read.
   *
   * @param schema the schema of the table
   * @param file the file's name as problems show it
   * @param bytes the file's content; closed with this reader
   */
  public TableReader(TableSchema schema, String file, InputStream bytes) throws IOException {
    this.file = TableFile.open(schema, file, bytes);
    this.checker = new RowChecker(schema, file, this.file.columns());
    this.next = this.file.record();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public CheckedRow next() {
    if (next == null) {
      throw new NoSuchElementException("Bug: read past the last row");
    }
    CheckedRow row = checker.check(next.split());
    try {
      next = file.record();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
