package org.sarcordance.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SarcordanceTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    CommandLine commandLine = Sarcordance.commandLine();
    return commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
  }

  @Test
  void asksForACommand() {
    assertThat(execute()).isEqualTo(ExitCode.USAGE);
    assertThat(err).hasToString("A command is missing.\nTry: sarcordance --help\n");
  }

  @Test
  void namesAnUnknownCommand() {
    assertThat(execute("audti")).isEqualTo(ExitCode.USAGE);
    assertThat(err)
        .hasToString(
            "Unmatched argument at index 0: 'audti'\nDid you mean: sarcordance audit?\n"
                + "Try: sarcordance --help\n");
  }

  @Test
  void asksForTheOutputFolder() {
    assertThat(execute("audit", "extract")).isEqualTo(ExitCode.USAGE);
    assertThat(err)
        .hasToString("Missing required option: '--out=DIR'\nTry: sarcordance audit --help\n");
  }

  @Test
  void asksForAnExtract() {
    assertThat(execute("audit", "--out", "out")).isEqualTo(ExitCode.USAGE);
    assertThat(err)
        .hasToString("Missing required parameter: 'EXTRACT'\nTry: sarcordance audit --help\n");
  }

  @Test
  void refusesAnOptionItDoesNotHave() {
    assertThat(execute("audit", "extract", "--out", "out", "--publish", "x"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).startsWith("Unknown option");
  }

  @Test
  void explainsItselfAndItsExitCodes() {
    assertThat(execute("--help")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("audit", "Exit codes:", "4   another run holds the output folder");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void tellsItsVersion() {
    assertThat(execute("--version")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).matches("sarcordance \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
  }
}
