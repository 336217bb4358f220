package org.sarcordance.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Explains cases of an audit of the worked cases; {@code -Dgolden=update} rewrites the texts. */
class ExplainCommandIT {
  private static final Path ROOT = Path.of(System.getProperty("sarcordance.root"));
  private static final Path GOLDEN = ROOT.resolve("jobs/src/test/resources/golden/explain");

  @TempDir static Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void audit() {
    String cases = ROOT.resolve("sample-data/worked-cases").toString();
    String[] arguments = {"audit", cases, "--quiet", "--master", "local[2]", "--out", out()};
    assertThat(
            Sarcordance.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .execute(arguments))
        .isEqualTo(ExitCode.DONE);
  }

  @AfterAll
  static void forgetTheLogFile() {
    System.clearProperty(Logs.FILE);
  }

  private static String out() {
    return folder.resolve("out").toString();
  }

  private int explain(String caseId, String... options) {
    List<String> arguments = new ArrayList<>(List.of("explain", caseId));
    arguments.addAll(List.of("--master", "local[2]"));
    arguments.addAll(List.of(options));
    return Sarcordance.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"V03", "V06", "V11", "V15", "V27", "V32"})
  void tellsHowACaseCameToItsAnswers(String caseId) throws IOException {
    assertThat(explain(caseId, "--out", out())).isEqualTo(ExitCode.DONE);

    assertThat(err.toString()).isEmpty();
    Path golden = GOLDEN.resolve(caseId + ".txt");
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, out.toString());
    }
    assertThat(out.toString()).isEqualTo(Files.readString(golden));
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void namesTheClosestCasesWhereThereIsNone() {
    assertThat(explain("V0", "--out", out())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .isEqualTo(
            "There is no case V0 in the last run. Closest: V01, V02, V03. Registries: WORKED.\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void namesTheRegistriesThereAre() {
    assertThat(explain("V01", "--out", out(), "--registry", "R99")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .isEqualTo("There is no registry R99 in the last run. It has: WORKED.\n");
  }

  @Test
  void asksForAnAuditWhereThereIsNoRun() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(explain("V01", "--out", empty.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .isEqualTo(
            "There is no complete run in %s. Run the audit first, or name its folder with --out.\n"
                .formatted(empty));
  }

  @Test
  void leavesAFolderThatIsNotThereAlone() {
    Path missing = folder.resolve("missing");

    assertThat(explain("V01", "--out", missing.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .startsWith(
            "There is no folder %s. Name the output folder of an audit with --out.\n"
                .formatted(missing));
    assertThat(missing).doesNotExist();
  }
}
