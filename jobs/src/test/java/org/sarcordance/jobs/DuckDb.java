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
  /** For statements that name their files themselves. */
  static DuckDb alone() {
    return new DuckDb("SELECT 1");
  }

  /** The rows of an answer, the cells of each joined by a blank; NULL reads "null". */
  public List<String> ask(String sql) {
    List<String> answer = new ArrayList<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(views);
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          answer.add(cells(rows));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return answer;
  }

  private static String cells(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      cells.add(String.valueOf(row.getString(i)));
    }
    return String.join(" ", cells);
  }
}
