package org.sarcordance.schemas;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one file of an extract row by row in bounded memory. Every record after the header gives
 * one {@link CheckedRow}; a damaged one keeps its place with a problem and no values.
 */
public final class TableReader implements Iterator<CheckedRow>, Closeable {
  private final CsvReader records;
  private final List<Problem> headerProblems;
  private final RowChecker checker;
  private final Optional<IdentifierGate> gate;
  private CsvRecord next;

  /**
   * Starts to read.
   *
   * @param schema the schema of the table
   * @param file the file's name as problems show it
   * @param bytes the file's content; closed with this reader
   */
  public TableReader(TableSchema schema, String file, InputStream bytes) throws IOException {
    this(schema, file, bytes, Optional.empty());
  }

  private TableReader(
      TableSchema schema, String file, InputStream bytes, Optional<Consumer<Problem>> identifiers)
      throws IOException {
    this.records = new CsvReader(bytes);
    CsvRecord header = records.next();
    this.headerProblems = HeaderCheck.problems(schema, file, header);
    List<String> columns = header == null ? List.of() : header.cells();
    this.checker = new RowChecker(schema, file, columns);
    this.gate = identifiers.map(sink -> new IdentifierGate(schema, file, columns, sink));
    records.expect(columns.size());
    this.next = records.next();
  }

  /**
   * Starts to read a file that nobody has looked through yet.
   *
   * @param identifiers is told, while rows are read, every value that may identify a person; one is
   *     enough to refuse the extract
   */
  public static TableReader guarded(
      TableSchema schema, String file, InputStream bytes, Consumer<Problem> identifiers)
      throws IOException {
    return new TableReader(schema, file, bytes, Optional.of(identifiers));
  }

  /** What is wrong with the header; a {@link Severity#REFUSE_EXTRACT} makes all rows useless. */
  public List<Problem> headerProblems() {
    return headerProblems;
  }

  /** Whether the header has all it must have; without that, nothing can be said of the rows. */
  public boolean isReadable() {
    return headerProblems.stream().noneMatch(problem -> HeaderCheck.isFatal(problem.rule()));
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
    CheckedRow row = checker.check(next);
    gate.ifPresent(it -> it.look(next, row));
    try {
      next = records.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (next == null) {
      gate.ifPresent(IdentifierGate::end);
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
