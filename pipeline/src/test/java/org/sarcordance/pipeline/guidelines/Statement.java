package org.sarcordance.pipeline.guidelines;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A statement of a guideline document.
 *
 * @param id how rules cite it, as in {@code B01}
 * @param document the document as rules cite it
 * @param says what it asks, in a sentence
 * @param notMeasured why no rule can hold it against a case; empty where one does
 */
record Statement(String id, String document, String says, String notMeasured) {
  private static final String FILE = "/guidelines/sarcoma-care-2025/statements.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** All statements, in the order of the file. */
  static List<Statement> all() {
    try (Reader csv =
        new InputStreamReader(Statement.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      return FORMAT.parse(csv).stream().map(Statement::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Statement of(CSVRecord row) {
    return new Statement(
        row.get("statement"), row.get("document"), row.get("says"), row.get("not_measured"));
  }
}
