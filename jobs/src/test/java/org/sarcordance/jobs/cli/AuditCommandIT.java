package org.sarcordance.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandIT {
  private static final String CASES =
      Path.of(System.getProperty("sarcordance.root"), "sample-data", "worked-cases").toString();

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int audit(String extract, String... options) {
    var arguments = new ArrayList<>(List.of("audit", extract, "--quiet"));
    arguments.addAll(List.of("--out", folder.resolve("out").toString()));
    arguments.addAll(List.of(options));
    return Sarcordance.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments.toArray(String[]::new));
  }

  @AfterEach
  void forgetTheLogFile() {
    System.clearProperty(Logs.FILE);
  }

  @Test
  void saysThatAnExtractWasRefused() throws IOException {
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(broken.resolve("datapackage.json"), "{}");

    assertThat(audit(broken.toString())).isEqualTo(ExitCode.REFUSED);
    assertThat(out.toString()).isEmpty();
    assertThat(folder.resolve("out/runs")).doesNotExist();
  }

  @Test
  void saysThatAnotherRunHoldsTheFolder() throws IOException {
    Path held = Files.createDirectory(folder.resolve("out"));
    try (FileChannel lock =
        FileChannel.open(
            held.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(lock.lock()).isNotNull();

      assertThat(audit(CASES, "--master", "local[2]")).isEqualTo(ExitCode.HELD);
    }
    assertThat(err)
        .hasToString(
            "Another run holds %s. Wait for it to end, or name another folder with --out.\n"
                .formatted(held));
  }

  @Test
  void saysWhatIsWrongWithGuidelines() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("guidelines"));

    assertThat(audit(CASES, "--guidelines", empty.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err)
        .hasToString(
            ("Cannot use the guidelines in %s: Cannot read the rule file editions.yaml."
                    + " Name a folder that holds editions.yaml.\n")
                .formatted(empty));
  }

  @Test
  void tellsHowToGoOnAfterAFailure() {
    int code =
        Failures.handle(
            new IllegalStateException("Bug: x"),
            Sarcordance.commandLine().setErr(new PrintWriter(err, true)),
            null);

    assertThat(code).isEqualTo(ExitCode.FAILED);
    assertThat(err).hasToString("Bug: x\nThis is an error in the program.\n");
  }
}
