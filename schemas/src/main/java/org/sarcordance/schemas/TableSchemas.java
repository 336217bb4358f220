package org.sarcordance.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The table schemas of the project: what an extract holds ({@code input}), what a run publishes
 * ({@code output}) and what steps hand on to each other ({@code work}).
 */
public final class TableSchemas {
  private static final List<String> INPUTS = List.of("cases", "treatments", "biomarkers", "events");
  private static final List<String> OUTPUTS =
      List.of(
          "cases",
          "recommendations",
          "findings",
          "deviations",
          "reviews",
          "measures",
          "facilities",
          "changes",
          "completeness",
          "rejects",
          "flow");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, TableSchema> READ = new ConcurrentHashMap<>();

  private TableSchemas() {}

  /** The names of the tables of an extract, cases first. */
  public static List<String> inputs() {
    return INPUTS;
  }

  /** The names of the tables a run publishes, in the order of the contract. */
  public static List<String> outputs() {
    return OUTPUTS;
  }

  /** The schema of a table of an extract. */
  public static TableSchema input(String table) {
    return read("input/" + table);
  }

  /** The schema of a table a run publishes. */
  public static TableSchema output(String table) {
    return read("output/" + table);
  }

  /** The schema of a table that one step hands on to the next. */
  public static TableSchema work(String table) {
    return read("work/" + table);
  }

  static TableSchema read(String path) {
    TableSchema known = READ.get(path);
    if (known != null) {
      return known;
    }
    TableSchema schema = TableSchemaReader.schema(json(path));
    READ.put(path, schema);
    return schema;
  }

  private static JsonNode json(String path) {
    try (InputStream resource = TableSchemas.class.getResourceAsStream(path + ".json")) {
      if (resource == null) {
        throw new IllegalStateException("Bug: there is no table schema " + path);
      }
      return JSON.readTree(resource);
    } catch (IOException e) {
      throw new UncheckedIOException("Bug: the table schema " + path + " is not JSON", e);
    }
  }
}
