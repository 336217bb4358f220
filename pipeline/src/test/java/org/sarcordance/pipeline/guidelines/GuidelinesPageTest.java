package org.sarcordance.pipeline.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sarcordance.pipeline.Samples;

/** The page on reading guidelines shows the rules as they are. */
class GuidelinesPageTest {
  private static final Path ROOT = Samples.folder("..").normalize();
  private static final Path GUIDELINES = ROOT.resolve("pipeline/src/main/resources/guidelines");

  /** A block of code and the last rule file named before it. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "`([a-z0-9-]+/[\\w/.-]+\\.(?:csv|yaml))`(?:(?!```).)*?```\\w+\\n(.*?)```",
          Pattern.DOTALL);

  @Test
  void everyExampleIsInTheFileItNames() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/guidelines.md"));
    List<MatchResult> examples = EXAMPLE.matcher(page).results().toList();
    List<String> stale = new ArrayList<>();
    for (MatchResult example : examples) {
      List<String> rules = Files.readAllLines(GUIDELINES.resolve(example.group(1)));
      example.group(2).lines().filter(line -> !rules.contains(line)).forEach(stale::add);
    }
    assertThat(examples).hasSize(8);
    assertThat(stale).isEmpty();
  }
}
