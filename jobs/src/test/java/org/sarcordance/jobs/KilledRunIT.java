package org.sarcordance.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.OutputHeldException;
import org.sarcordance.jobs.runs.OutputHold;
import org.sarcordance.jobs.runs.RepositorySettings;
import org.sarcordance.jobs.runs.Run;

class KilledRunIT {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;
  private final FileStore files = new FileStore(Sessions.fileSettings());
  private Process other;

  @BeforeEach
  void startAnotherProcess() throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            HangingRun.class.getName(),
            folder.toString());
    File log = folder.resolve("log").toFile();
    other = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    for (int i = 0; i < PATIENCE_SECONDS * 10 && !Files.exists(folder.resolve("hangs")); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(folder.resolve("hangs")).exists();
  }

  @AfterEach
  void killTheOtherProcess() throws Exception {
    other.destroyForcibly().waitFor();
  }

  @Test
  void isRefusedWhileItLivesAndResumedOnceItIsKilled() throws Exception {
    Run run = HangingRun.run(folder, files);
    FakeSteps fake = new FakeSteps(run, files);
    assertThatThrownBy(() -> HangingRun.execute(run, fake.steps(), files))
        .isInstanceOf(OutputHeldException.class)
        .hasMessageStartingWith("Another run holds " + run.folders().out().toUri().getPath());
    assertThatThrownBy(this::openRepositoryForAnotherFolder)
        .isInstanceOf(OutputHeldException.class)
        .hasMessage(
            "Another run has the job repository of this work folder open. Wait for it to end, or"
                + " give this run other folders with --out and --work.");

    killTheOtherProcess();
    HangingRun.execute(run, fake.steps(), files);

    assertThat(fake.calls).containsExactly("derive:R01", "evaluate:R01", "measure", "report");
    assertThat(folder.resolve("out/current/manifest.json")).exists();
  }

  private void openRepositoryForAnotherFolder() {
    Run run = HangingRun.run(folder, files);
    var elsewhere = files.qualify(folder.toString());
    OutputHold.take(elsewhere, RepositorySettings.embedded(run.folders().work()), files).close();
  }
}
