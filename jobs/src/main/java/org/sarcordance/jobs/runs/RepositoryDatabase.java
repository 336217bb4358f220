package org.sarcordance.jobs.runs;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The database with the job repository and the lock. Its tables are made at first use. As long as
 * it is open, an H2 file belongs to this process.
 */
final class RepositoryDatabase implements AutoCloseable {
  /** H2 answers this when another process has the file. */
  private static final int FILE_IN_USE = 90020;

  private final DataSource dataSource;
  private final Connection held;

  private RepositoryDatabase(DataSource dataSource, Connection held) {
    this.dataSource = dataSource;
    this.held = held;
  }

  /** Opens the database; an H2 file that another process has is refused. */
  static RepositoryDatabase open(RepositorySettings settings) {
    DataSource source =
        new DriverManagerDataSource(settings.url(), settings.user(), settings.password());
    try {
      RepositoryDatabase database = new RepositoryDatabase(source, source.getConnection());
      database.makeTables(settings.product());
      return database;
    } catch (SQLException e) {
      throw refusal(settings, e);
    }
  }

  /** Gives connections to the database. */
  DataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() {
    try {
      held.close();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot close the job repository: " + e.getMessage(), e);
    }
  }

  private void makeTables(String product) throws SQLException {
    if (!exists("BATCH_JOB_INSTANCE")) {
      run("org/springframework/batch/core/schema-" + product + ".sql");
    }
    if (!exists("SARCORDANCE_LOCK")) {
      run("org/sarcordance/jobs/runs/lock.sql");
    }
  }

  private boolean exists(String table) throws SQLException {
    DatabaseMetaData metadata = held.getMetaData();
    String name = metadata.storesLowerCaseIdentifiers() ? table.toLowerCase(Locale.ROOT) : table;
    try (ResultSet tables = metadata.getTables(null, null, name, null)) {
      return tables.next();
    }
  }

  private void run(String script) {
    new ResourceDatabasePopulator(new ClassPathResource(script)).execute(dataSource);
  }

  private static RuntimeException refusal(RepositorySettings settings, SQLException e) {
    if (settings.isEmbedded() && e.getErrorCode() == FILE_IN_USE) {
      return new OutputHeldException(
          "Another run has the job repository of this work folder open. Wait for it to end, or"
              + " give this run other folders with --out and --work.");
    }
    return new UsageException(
        "Cannot open the job repository %s: %s Check %s and its user and password."
            .formatted(settings.url(), e.getMessage(), RepositorySettings.URL));
  }
}
