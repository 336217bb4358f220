package org.sarcordance.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.OutputHeldException;
import org.sarcordance.jobs.runs.OutputHold;
import org.sarcordance.jobs.runs.RepositorySettings;
import org.sarcordance.jobs.runs.Run;

/** The job repository and the lock in a real PostgreSQL, reached by the three settings. */
class PostgresRepositoryIT {
  private static EmbeddedPostgres server;

  @TempDir Path folder;
  private final FileStore files = new FileStore(Sessions.fileSettings());
  private final List<String> said = new ArrayList<>();

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  private RepositorySettings settings(Run run) {
    Map<String, String> environment =
        Map.of(
            "SARCORDANCE_REPOSITORY_URL",
            "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
            "SARCORDANCE_REPOSITORY_USER",
            "postgres",
            "SARCORDANCE_REPOSITORY_PASSWORD",
            "");
    return RepositorySettings.of(environment, run.folders().work(), files);
  }

  private void execute(Run run, FakeSteps fake) {
    new CohortRun(run, fake.steps(), settings(run), files, new SpokenProgress(said)).execute();
  }

  @Test
  void resumesWhereItFailed() {
    Run run = HangingRun.run(folder, files);
    FakeSteps fake = new FakeSteps(run, files);
    fake.failing.add("derive:R01");
    assertThatThrownBy(() -> execute(run, fake)).isInstanceOf(RunFailedException.class);
    fake.calls.clear();
    fake.failing.clear();

    execute(run, fake);

    assertThat(fake.calls).containsExactly("derive:R01", "evaluate:R01", "measure", "report");
    assertThat(folder.resolve("out/.work/repository.mv.db")).doesNotExist();
  }

  @Test
  void locksEachFolderByItself() {
    Run run = HangingRun.run(folder.resolve("shared"), files);
    files.makeFolder(run.folders().out());
    var elsewhere = files.qualify(folder.resolve("same-name").toString());
    files.makeFolder(elsewhere);

    try (OutputHold hold = OutputHold.take(elsewhere, settings(run), files)) {
      assertThat(hold.dataSource()).isNotNull();
      assertThatThrownBy(() -> OutputHold.take(elsewhere, settings(run), files))
          .isInstanceOf(OutputHeldException.class);
      execute(run, new FakeSteps(run, files));
    }
  }
}
