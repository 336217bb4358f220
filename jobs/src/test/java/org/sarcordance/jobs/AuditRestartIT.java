package org.sarcordance.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.jobs.runs.CodeVersion;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.RepositorySettings;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunTables;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.Extract;

/** The real steps on the worked cases, with a failure on purpose in derive. */
@ExtendWith(SparkExtension.class)
class AuditRestartIT {
  private static final String CASES =
      Path.of(System.getProperty("sarcordance.root"), "sample-data", "worked-cases").toString();

  @TempDir Path folder;
  private final FileStore files = new FileStore(Sessions.fileSettings());
  private final List<String> said = new ArrayList<>();

  @Test
  void resumesInDeriveWithoutAdmittingAgain(SparkSession spark) {
    Guidelines guidelines = Guidelines.builtIn();
    Run run = run();
    CohortSteps real =
        CohortSteps.of(
            run, new RunTables(() -> spark, files, table -> {}), files, guidelines, Map.of());

    assertThatThrownBy(() -> execute(run, failingInDerive(real)))
        .isInstanceOf(RunFailedException.class)
        .hasMessage("The step derive of registry WORKED failed: on purpose");
    assertThat(folder.resolve("out/current.json")).doesNotExist();
    execute(run, notAgain(real));

    assertThat(said).contains("Resuming run " + run.id() + ". Done before: admit, conform.");
    assertThat(folder.resolve("out/current/deviations")).exists();
  }

  private Run run() {
    List<Extract> extracts = AuditInputs.find(List.of(CASES)).extracts();
    return Run.of(
        extracts,
        List.of(),
        CodeVersion.current(),
        files.qualify(folder.resolve("out").toString()),
        files.qualify(folder.resolve("work").toString()));
  }

  private void execute(Run run, CohortSteps steps) {
    RepositorySettings repository = RepositorySettings.embedded(run.folders().work());
    new CohortRun(run, steps, repository, files, new SpokenProgress(said)).execute();
  }

  private static CohortSteps failingInDerive(CohortSteps real) {
    return new CohortSteps(
        real.admit(),
        real.conform(),
        extract -> {
          throw new IllegalStateException("on purpose");
        },
        real.evaluate(),
        real.measure(),
        real.report());
  }

  private static CohortSteps notAgain(CohortSteps real) {
    RegistryWork repeated =
        extract -> {
          throw new IllegalStateException("A step that was done is repeated");
        };
    return new CohortSteps(
        repeated, repeated, real.derive(), real.evaluate(), real.measure(), real.report());
  }
}
