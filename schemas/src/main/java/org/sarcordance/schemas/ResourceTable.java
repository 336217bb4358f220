package org.sarcordance.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a small CSV file of this module: one map of column to text for each row. */
public final class ResourceTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private ResourceTable() {}

  /** The rows of the file of that name, in its order. */
  public static List<Map<String, String>> rows(String name) {
    try (InputStream resource = ResourceTable.class.getResourceAsStream(name);
        Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
      return FORMAT.parse(reader).stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Bug: cannot read " + name, e);
    }
  }
}
