package org.sarcordance.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A code list that ships with the project: one row per code, cells as text.
 *
 * @param name the name of the list
 * @param columns the columns, in the order of the file
 * @param rows the rows, in the order of the file; a blank cell is the empty string
 */
public record CodeList(String name, List<String> columns, List<Map<String, String>> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  public CodeList {
    columns = List.copyOf(columns);
    rows = rows.stream().map(Collections::unmodifiableMap).toList();
  }

  /**
   * Reads a list by its name, such as {@code histologies}.
   *
   * @throws IllegalArgumentException if there is no such list
   */
  public static CodeList load(String name) {
    String file = "codes/" + name + ".csv";
    try (InputStream bytes = CodeList.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalArgumentException(
            "Unknown code list: %s (there is no %s)".formatted(name, file));
      }
      CSVParser parser = FORMAT.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      return new CodeList(
          name, parser.getHeaderNames(), parser.stream().map(row -> row.toMap()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All values of a column, in the order of the file, repetitions included. */
  public List<String> values(String column) {
    if (!columns.contains(column)) {
      throw new IllegalArgumentException(
          "Unknown column: %s (code list %s has %s)".formatted(column, name, columns));
    }
    return rows.stream().map(row -> row.get(column)).toList();
  }

  /** The first row that holds the value in the column. */
  public Optional<Map<String, String>> find(String column, String value) {
    int index = values(column).indexOf(value);
    return index < 0 ? Optional.empty() : Optional.of(rows.get(index));
  }
}
