package org.sarcordance.jobs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void runTwoSteps(Progress progress) {
    progress.say("Resuming.");
    progress.begin("admit", 2);
    progress.wrote("cases");
    progress.wrote("events");
    progress.end("admit", "1,206 cases, 12 events", 2.34);
    progress.begin("conform", 1);
    progress.fail("conform");
  }

  @Test
  void writesPlainLines() {
    runTwoSteps(new LineProgress(stream));

    assertThat(text())
        .isEqualTo("Resuming.\nadmit       2.3 s   1,206 cases, 12 events\nconform  failed\n");
  }

  @Test
  void drawsABarAndLeavesTheSameLines() {
    runTwoSteps(new BarProgress(stream));

    List<String> lines = List.of(text().split("[\r\n]+"));
    assertThat(lines)
        .contains("Resuming.", "admit       2.3 s   1,206 cases, 12 events", "conform  failed");
    assertThat(lines).anySatisfy(line -> assertThat(line).contains("admit", "2/2", "events"));
    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void saysNothingWhenQuiet() {
    runTwoSteps(new QuietProgress());

    assertThat(text()).isEmpty();
  }
}
