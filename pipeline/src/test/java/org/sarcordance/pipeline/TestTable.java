package org.sarcordance.pipeline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of what tests know: one map of column to text for each row. */
public final class TestTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private TestTable() {}

  /** The rows of a CSV file in the root of the test resources. */
  public static List<Map<String, String>> rows(String file) {
    try (Reader csv =
        new InputStreamReader(
            TestTable.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
      return FORMAT.parse(csv).stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
