package org.sarcordance.jobs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Views over files, asked in DuckDB, which shares no code with what wrote them.
 *
 * @param views the statements that make the views
 */
public record DuckDb(String views) {
  /** The first column of an answer as text. */
  public List<String> ask(String sql) {
    List<String> answer = new ArrayList<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(views);
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          answer.add(rows.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return answer;
  }
}
