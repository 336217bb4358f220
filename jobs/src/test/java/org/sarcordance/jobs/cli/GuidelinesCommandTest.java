package org.sarcordance.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tells and copies guidelines without Spark; {@code -Dgolden=update} rewrites the texts. */
class GuidelinesCommandTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("sarcordance.root"), "jobs/src/test/resources/golden/show");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int guidelines(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "guidelines";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Sarcordance.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all);
  }

  @AfterEach
  void forgetTheLogFile() {
    System.clearProperty(Logs.FILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GIST-ADJ-01", "GIST-MOL-01", "STS-SURG-04", "DQ-07"})
  void tellsAMeasure(String measure) throws IOException {
    assertThat(guidelines("show", measure)).isEqualTo(ExitCode.DONE);

    assertThat(err.toString()).isEmpty();
    Path golden = GOLDEN.resolve(measure + ".txt");
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, out.toString());
    }
    assertThat(out.toString()).isEqualTo(Files.readString(golden));
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void namesTheClosestMeasuresWhereThereIsNone() {
    assertThat(guidelines("show", "GIST-ADJ-1")).isEqualTo(ExitCode.USAGE);
    assertThat(err)
        .hasToString(
            "There is no measure GIST-ADJ-1. Closest: GIST-ADJ-01, GIST-ADJ-02, GIST-ADJ-03.\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void tellsWhatIsWrongWithAPackThatCannotBeRead() throws IOException {
    String pack = folder.resolve("pack").toString();
    assertThat(guidelines("export", pack)).isEqualTo(ExitCode.DONE);
    Files.writeString(
        folder.resolve("pack/data-quality/cases/gist.csv"),
        "why,given,history,expected\nx,a,b,DQ-04=NOT_APPLICABLE\n");
    out.getBuffer().setLength(0);

    assertThat(guidelines("check", pack)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).isEmpty();
    assertThat(out)
        .hasToString(
            """
            data-quality/cases/gist.csv:2
              case "x": "a" is not of the form field=value.
              The notation is told in the guidelines page, "A whole case".

            1 problem. The cases were not tried yet.
            """);
  }

  @Test
  void copiesIntoANewFolderOnly() throws IOException {
    Path old = Files.createDirectory(folder.resolve("old"));

    assertThat(guidelines("export", old.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err).hasToString("%s is there already. Name a new folder.\n".formatted(old));
    assertThat(old).isEmptyDirectory();
  }
}
