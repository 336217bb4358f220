package org.sarcordance.jobs.sample;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.sarcordance.schemas.Field;
import org.sarcordance.schemas.TableSchemas;

/** The files of an extract as tables of DuckDB, which shares no code with what wrote them. */
final class ExtractTables implements AutoCloseable {
  private final Connection duckdb;

  ExtractTables(Path folder) throws SQLException {
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    for (String table : TableSchemas.inputs()) {
      run(
          "CREATE TABLE %s AS FROM read_csv('%s/%s.csv', header = true, columns = {%s})"
              .formatted(table, folder, table, columns(table)));
    }
  }

  private static String columns(String table) {
    return TableSchemas.input(table).fields().stream()
        .map(field -> "'%s': '%s'".formatted(field.name(), type(field)))
        .collect(Collectors.joining(", "));
  }

  private static String type(Field field) {
    return switch (field.type()) {
      case INTEGER -> "INTEGER";
      case NUMBER -> "DOUBLE";
      default -> "VARCHAR";
    };
  }

  void run(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }

  double number(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getDouble(1);
    }
  }

  /** How many rows a query has. */
  long count(String sql) throws SQLException {
    return (long) number("SELECT count(*) FROM (" + sql + ")");
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }
}
