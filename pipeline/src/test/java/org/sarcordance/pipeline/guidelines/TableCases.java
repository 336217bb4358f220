package org.sarcordance.pipeline.guidelines;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.schemas.decision.DecisionTable;
import org.sarcordance.schemas.decision.ValueType;

/** The cases of the decision tables: one file per table or more, one row per case. */
final class TableCases {
  private TableCases() {}

  static Stream<TableCase> all() {
    return Editions.all().stream().flatMap(TableCases::of);
  }

  private static Stream<TableCase> of(Edition edition) {
    return edition.tables().keySet().stream()
        .flatMap(
            table -> files(edition, table).stream().flatMap(file -> read(edition, table, file)));
  }

  /** The file of a table, and those that ask it for other inputs, named {@code table-inputs}. */
  private static List<Path> files(Edition edition, String table) {
    Path folder = Editions.folder(edition).resolve("cases");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(table + "(-\\w+)?\\.csv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<TableCase> read(Edition edition, String table, Path file) {
    try (Reader csv = Files.newBufferedReader(file)) {
      List<CSVRecord> rows = CSVFormat.RFC4180.parse(csv).getRecords();
      List<String> names = rows.get(0).toList();
      return rows.stream().skip(1).map(row -> read(edition, table, names, row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TableCase read(Edition edition, String table, List<String> names, CSVRecord row) {
    Map<String, ValueType> types = types(edition);
    Map<String, Object> given = new LinkedHashMap<>();
    Map<String, String> expected = new LinkedHashMap<>();
    int arrow = names.indexOf("=>");
    for (int i = 1; i < names.size() - 1; i++) {
      String text = row.get(i).equals("?") ? null : row.get(i);
      if (i < arrow) {
        given.put(names.get(i), text == null ? null : value(text, types.get(names.get(i))));
      } else if (i > arrow) {
        expected.put(names.get(i), text);
      }
    }
    return new TableCase(edition, table, row.get(0), given, expected);
  }

  private static Map<String, ValueType> types(Edition edition) {
    return edition.tables().values().stream()
        .flatMap(table -> table.inputs().stream())
        .collect(
            Collectors.toMap(
                DecisionTable.Input::name, DecisionTable.Input::type, (first, second) -> first));
  }

  private static Object value(String text, ValueType type) {
    return switch (type) {
      case STRING -> text;
      case INT -> Integer.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
    };
  }
}
