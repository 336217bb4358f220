package org.sarcordance.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what {@code docs/tutorial-own-measure.md} says, and compares what it shows: {@code
 * -Dgolden=update} writes what was printed into the page.
 */
class OwnMeasureTutorialIT {
  private static final Path PAGE =
      Path.of(System.getProperty("sarcordance.root"), "docs/tutorial-own-measure.md");

  @TempDir Path folder;

  @AfterEach
  void forgetTheLogFile() {
    System.clearProperty(Logs.FILE);
  }

  @Test
  void printsWhatThePageShows() throws IOException {
    List<PageBlock> blocks = PageBlock.of(Files.readAllLines(PAGE));
    TutorialShell shell = new TutorialShell(folder);
    StringBuilder done = new StringBuilder();
    for (PageBlock block : blocks) {
      done.append(block.isOutput() ? block.with(shell.printed()) : block);
      if (!block.isOutput()) {
        shell.perform(block);
      }
    }
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, done);
    }

    assertThat(done).hasToString(Files.readString(PAGE));
    assertThat(shell.codes()).containsExactly(0, 2, 2, 0, 0);
  }
}
