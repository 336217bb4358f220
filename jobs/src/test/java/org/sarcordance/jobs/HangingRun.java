package org.sarcordance.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sarcordance.jobs.console.QuietProgress;
import org.sarcordance.jobs.runs.CodeVersion;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.RepositorySettings;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.Written;

/** A process of its own that runs the job up to derive and waits there to be killed. */
final class HangingRun {
  private HangingRun() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    FileStore files = new FileStore(Sessions.fileSettings());
    Run run = run(folder, files);
    FakeSteps fake = new FakeSteps(run, files);
    CohortSteps steps = fake.steps();
    CohortSteps hanging =
        new CohortSteps(
            steps.admit(),
            steps.conform(),
            extract -> hang(folder),
            steps.evaluate(),
            steps.measure(),
            steps.report());
    execute(run, hanging, files);
  }

  static Run run(Path folder, FileStore files) {
    return Run.of(
        List.of(TestExtracts.of("R01", "a")),
        List.of(),
        new CodeVersion("1", "c"),
        files.qualify(folder.resolve("out").toString()),
        files.qualify(folder.resolve("out/.work").toString()));
  }

  static String execute(Run run, CohortSteps steps, FileStore files) {
    return new CohortRun(
            run,
            steps,
            RepositorySettings.embedded(run.folders().work()),
            files,
            new QuietProgress())
        .execute();
  }

  private static List<Written> hang(Path folder) {
    try {
      Files.writeString(folder.resolve("hangs"), "");
      TimeUnit.MINUTES.sleep(1);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return List.of();
  }
}
