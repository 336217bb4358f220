package org.sarcordance.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.jobs.runs.CodeVersion;
import org.sarcordance.jobs.runs.CurrentRun;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.OutputHeldException;
import org.sarcordance.jobs.runs.OutputHold;
import org.sarcordance.jobs.runs.RepositorySettings;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.UsedEdition;

class CohortRunTest {
  private static final List<String> ALL_STEPS =
      List.of(
          "admit:R01",
          "admit:R02",
          "conform:R01",
          "conform:R02",
          "derive:R01",
          "derive:R02",
          "evaluate:R01",
          "evaluate:R02",
          "measure",
          "report");

  @TempDir java.nio.file.Path folder;
  private final FileStore files = new FileStore(Sessions.fileSettings());
  private final List<String> said = new ArrayList<>();
  private Run run;
  private FakeSteps fake;

  @BeforeEach
  void prepareRun() {
    use("a");
  }

  private void use(String hashOfR01) {
    run =
        Run.of(
            List.of(TestExtracts.of("R02", "b"), TestExtracts.of("R01", hashOfR01)),
            List.of(new UsedEdition("ajcc-8", "Staging", "A manual", "e")),
            new CodeVersion("1", "c"),
            files.qualify(folder.resolve("out").toString()),
            files.qualify(folder.resolve("out/.work").toString()));
    fake = new FakeSteps(run, files);
  }

  private String execute() {
    return new CohortRun(
            run,
            fake.steps(),
            RepositorySettings.embedded(run.folders().work()),
            files,
            new SpokenProgress(said))
        .execute();
  }

  private Optional<String> current() {
    return new CurrentRun(files, run.folders().out()).id();
  }

  @Test
  void runsSixStepsForEachRegistryAndBecomesCurrent() {
    String result = execute();

    assertThat(fake.calls).containsExactlyInAnyOrderElementsOf(ALL_STEPS);
    assertThat(fake.calls.subList(8, 10)).containsExactly("measure", "report");
    assertThat(result).isEqualTo("result of " + run.id());
    assertThat(current()).contains(run.id());
    assertThat(folder.resolve("out/current")).isSymbolicLink();
    assertThat(folder.resolve("out/current/manifest.json")).exists();
  }

  @Test
  void deletesWhatStepsHandedOnOnceTheRunIsPublished() {
    execute();

    assertThat(files.exists(run.folders().handedOn())).isFalse();
  }

  @Test
  void writesForTheOwnerOnly() throws IOException {
    execute();

    try (Stream<java.nio.file.Path> walk = Files.walk(folder.resolve("out/runs"))) {
      assertThat(walk)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  @Test
  void recognisesTheSameInputsAndRedoesNothing() {
    execute();
    fake.calls.clear();

    String again = execute();

    assertThat(fake.calls).isEmpty();
    assertThat(again).isEqualTo("result of " + run.id());
    assertThat(said).contains("Nothing has changed since run " + run.id() + ": nothing is redone.");
  }

  @Test
  void resumesAtTheStepAndRegistryThatFailed() {
    fake.failing.add("derive:R01");
    assertThatThrownBy(this::execute)
        .isInstanceOf(RunFailedException.class)
        .hasMessage("The step derive of registry R01 failed: on purpose");
    assertThat(fake.calls).contains("derive:R02").doesNotContain("evaluate:R02");
    fake.calls.clear();
    fake.failing.clear();

    execute();

    assertThat(fake.calls)
        .containsExactlyInAnyOrder(
            "derive:R01", "evaluate:R01", "evaluate:R02", "measure", "report");
    assertThat(said).contains("Resuming run " + run.id() + ". Done before: admit, conform.");
  }

  @Test
  void neverMakesAFailedRunCurrent() {
    execute();
    String good = run.id();
    use("changed");
    fake.failing.add("report");

    assertThatThrownBy(this::execute).hasMessage("The step report failed: on purpose");

    assertThat(run.id()).isNotEqualTo(good);
    assertThat(current()).contains(good);
  }

  @Test
  void countsWorkOfAllAttemptsInTheManifest() throws IOException {
    fake.failing.add("evaluate:R02");
    assertThatThrownBy(this::execute).isInstanceOf(RunFailedException.class);
    fake.failing.clear();
    execute();

    String manifest = Files.readString(folder.resolve("out/current/manifest.json"));

    assertThat(manifest.split("\"step\" :")).hasSize(1 + ALL_STEPS.size());
  }

  @Test
  void startsFromTheBeginningWhereIntermediateTablesWereDeleted() {
    fake.failing.add("derive:R01");
    assertThatThrownBy(this::execute).isInstanceOf(RunFailedException.class);
    files.delete(run.folders().handedOn());
    fake.calls.clear();
    fake.failing.clear();

    execute();

    assertThat(fake.calls).containsExactlyInAnyOrderElementsOf(ALL_STEPS);
  }

  @Test
  void startsFromTheBeginningWhereThePublishedRunWasDeleted() {
    execute();
    files.delete(run.folders().published());
    fake.calls.clear();

    execute();

    assertThat(fake.calls).containsExactlyInAnyOrderElementsOf(ALL_STEPS);
  }

  @Test
  void makesAnOlderRunCurrentAgainWhenItsInputsComeBack() {
    execute();
    String first = run.id();
    use("changed");
    execute();
    use("a");

    execute();

    assertThat(fake.calls).isEmpty();
    assertThat(current()).contains(first);
  }

  @Test
  void refusesAFolderThatAnotherRunHolds() {
    Path out = run.folders().out();
    files.makeFolder(run.folders().work());
    RepositorySettings other = RepositorySettings.embedded(new Path(out, "other-work"));

    try (OutputHold hold = OutputHold.take(out, other, files)) {
      assertThat(hold.dataSource()).isNotNull();
      assertThatThrownBy(this::execute)
          .isInstanceOf(OutputHeldException.class)
          .hasMessage(
              "Another run holds %s. Wait for it to end, or name another folder with --out.",
              out.toUri().getPath());
    }
    assertThat(fake.calls).isEmpty();
  }
}
