package org.sarcordance.schemas;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One file of an extract: its header is read at once, what follows is handed out record by record,
 * or in batches that several threads can look at.
 */
public final class TableFile implements Closeable {
  private static final int MOST_RECORDS = 2_000;
  private static final int MOST_CHARACTERS = 1_000_000;

  private final TableSchema schema;
  private final String name;
  private final List<String> columns;
  private final List<Problem> headerProblems;
  private final CsvReader records;

  private TableFile(TableSchema schema, String name, CsvReader records, CsvRecord header) {
    this.schema = schema;
    this.name = name;
    this.records = records;
    this.headerProblems = HeaderCheck.problems(schema, name, header);
    this.columns = header == null ? List.of() : header.cells();
    records.expect(columns.size());
  }

  /**
   * Reads the header.
   *
   * @param schema the schema of the table
   * @param name the file's name as problems show it
   * @param bytes the file's content; closed with this file
   */
  public static TableFile open(TableSchema schema, String name, InputStream bytes)
      throws IOException {
    CsvReader records = new CsvReader(bytes);
    RawRecord header = records.next();
    return new TableFile(schema, name, records, header == null ? null : header.split());
  }

  TableSchema schema() {
    return schema;
  }

  /** The file's name as problems show it. */
  public String name() {
    return name;
  }

  List<String> columns() {
    return columns;
  }

  /** What is wrong with the header; a {@link Severity#REFUSE_EXTRACT} makes all rows useless. */
  public List<Problem> headerProblems() {
    return headerProblems;
  }

  /** Whether the header has all it must have; without that, nothing can be said of the rows. */
  public boolean isReadable() {
    return headerProblems.stream().noneMatch(problem -> HeaderCheck.isFatal(problem.rule()));
  }

  /** The next record, or NULL after the last. */
  RawRecord record() throws IOException {
    return records.next();
  }

  /** The next records, as many as one thread looks at without others waiting long. */
  public RecordBatch batch() throws IOException {
    List<RawRecord> batch = new ArrayList<>();
    int characters = 0;
    while (batch.size() < MOST_RECORDS && characters < MOST_CHARACTERS) {
      RawRecord record = records.next();
      if (record == null) {
        break;
      }
      batch.add(record);
      characters += record.text().length();
    }
    return new RecordBatch(batch);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
