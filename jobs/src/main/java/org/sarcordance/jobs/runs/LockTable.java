package org.sarcordance.jobs.runs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of locks: one row for each output folder that is held. */
final class LockTable {
  private final JdbcTemplate jdbc;

  LockTable(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /** Takes a lock that nobody has; false if somebody has it. */
  boolean insert(String output, String owner, String host, long pid) {
    try {
      jdbc.update(
          "INSERT INTO SARCORDANCE_LOCK (OUTPUT, OWNER, HOST, PID, HEARTBEAT)"
              + " VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP)",
          output,
          owner,
          host,
          pid);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** The row of an output folder, if it is held. */
  Optional<LockRow> find(String output) {
    List<LockRow> rows =
        jdbc.query(
            "SELECT OWNER, HOST, PID, CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) -"
                + " EXTRACT(EPOCH FROM HEARTBEAT) AS BIGINT) FROM SARCORDANCE_LOCK WHERE OUTPUT = ?",
            (row, number) ->
                new LockRow(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    Duration.ofSeconds(row.getLong(4))),
            output);
    return rows.stream().findFirst();
  }

  /** Takes the lock over from an owner that is gone; false if somebody else was faster. */
  boolean takeOver(String output, String gone, String owner, String host, long pid) {
    return jdbc.update(
            "UPDATE SARCORDANCE_LOCK SET OWNER = ?, HOST = ?, PID = ?,"
                + " HEARTBEAT = CURRENT_TIMESTAMP WHERE OUTPUT = ? AND OWNER = ?",
            owner,
            host,
            pid,
            output,
            gone)
        == 1;
  }

  /** Gives a sign of life; false if the owner no longer holds the lock. */
  boolean beat(String output, String owner) {
    return jdbc.update(
            "UPDATE SARCORDANCE_LOCK SET HEARTBEAT = CURRENT_TIMESTAMP"
                + " WHERE OUTPUT = ? AND OWNER = ?",
            output,
            owner)
        == 1;
  }

  /** Gives the lock back. */
  void delete(String output, String owner) {
    jdbc.update("DELETE FROM SARCORDANCE_LOCK WHERE OUTPUT = ? AND OWNER = ?", output, owner);
  }
}
