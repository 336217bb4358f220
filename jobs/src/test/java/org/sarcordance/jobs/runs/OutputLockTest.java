package org.sarcordance.jobs.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class OutputLockTest {
  private static final Path OUT = new Path("hdfs://cluster/audit");
  private static final String NOBODY = "b54c4a0e-0000-0000-0000-000000000000";

  @TempDir java.nio.file.Path folder;
  private RepositoryDatabase database;
  private JdbcTemplate jdbc;

  @BeforeEach
  void openDatabase() {
    database =
        RepositoryDatabase.open(RepositorySettings.embedded(new Path(folder.toUri().getPath())));
    jdbc = new JdbcTemplate(database.dataSource());
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  @Test
  void refusesASecondRunAndNamesTheFirst() {
    try (OutputLock first = OutputLock.acquire(database.dataSource(), OUT)) {
      first.check();
      assertThatThrownBy(() -> OutputLock.acquire(database.dataSource(), OUT))
          .isInstanceOf(OutputHeldException.class)
          .hasMessageMatching(
              "Another run holds hdfs://cluster/audit: process %d on .+, last sign of life \\d s"
                      .formatted(ProcessHandle.current().pid())
                  + " ago\\. Wait for it to end, or name another folder with --out\\.");
    }
  }

  @Test
  void isFreeForOtherFolders() {
    try (OutputLock first = OutputLock.acquire(database.dataSource(), OUT);
        OutputLock second = OutputLock.acquire(database.dataSource(), new Path("/other"))) {
      assertThatNoException().isThrownBy(first::check);
      assertThatNoException().isThrownBy(second::check);
    }
  }

  @Test
  void isFreeOnceItIsGivenBack() {
    OutputLock.acquire(database.dataSource(), OUT).close();

    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM SARCORDANCE_LOCK", Long.class)).isZero();
  }

  @Test
  void isTakenOverFromAProcessOfThisMachineThatIsGone() throws Exception {
    insert(InetAddress.getLocalHost().getHostName(), Integer.MAX_VALUE, 0);

    OutputLock.acquire(database.dataSource(), OUT).close();

    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM SARCORDANCE_LOCK", Long.class)).isZero();
  }

  @Test
  void isNotTakenOverFromAnotherMachineThatGivesSignsOfLife() {
    insert("elsewhere", Integer.MAX_VALUE, 20);

    assertThatThrownBy(() -> OutputLock.acquire(database.dataSource(), OUT))
        .hasMessageContaining("process 2147483647 on elsewhere, last sign of life 2");
  }

  @Test
  void isTakenOverAfterAMinuteOfSilence() {
    insert("elsewhere", 1, 90);

    OutputLock.acquire(database.dataSource(), OUT).close();

    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM SARCORDANCE_LOCK", Long.class)).isZero();
  }

  @Test
  void tellsARunThatItLostTheLock() {
    try (OutputLock lock = OutputLock.acquire(database.dataSource(), OUT)) {
      jdbc.update("UPDATE SARCORDANCE_LOCK SET OWNER = ?", UUID.randomUUID().toString());

      assertThatThrownBy(lock::check)
          .isInstanceOf(OutputHeldException.class)
          .hasMessage(
              "This run lost its hold of hdfs://cluster/audit while it could give no sign of life."
                  + " Run it again.");
    }
  }

  private void insert(String host, long pid, int secondsAgo) {
    jdbc.update(
        "INSERT INTO SARCORDANCE_LOCK VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP - INTERVAL '"
            + secondsAgo
            + "' SECOND)",
        OUT.toString(),
        NOBODY,
        host,
        pid);
  }
}
