package org.sarcordance.pipeline.seer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.Samples;

/** Writes {@code docs/validation.md}: prose from a template, figures from the comparison. */
final class ValidationPage {
  private static final Path PAGE = Samples.folder("../docs/validation.md").normalize();

  private ValidationPage() {}

  static void check(Map<SeerSystem, Agreement> agreements) throws IOException {
    String page =
        template()
            .replace("{agreement}", agreement(agreements))
            .replace("{policies}", policies(agreements));
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(page)
        .as("docs/validation.md is out of date. Rewrite it: run this test with -Dgolden=update.")
        .isEqualTo(Files.readString(PAGE));
  }

  private static String template() throws IOException {
    try (InputStream in = ValidationPage.class.getResourceAsStream("validation.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String agreement(Map<SeerSystem, Agreement> agreements) {
    return agreements.entrySet().stream()
        .map(
            entry ->
                "| %s | %,d | %,d | %,d | %,d | %d |"
                    .formatted(
                        entry.getKey().name(),
                        entry.getValue().compared(),
                        entry.getValue().agreed(),
                        entry.getValue().staged(),
                        entry.getValue().differing(),
                        entry.getValue().unexplained().size()))
        .collect(Collectors.joining("\n"));
  }

  private static String policies(Map<SeerSystem, Agreement> agreements) {
    return Arrays.stream(Policy.values())
        .map(policy -> policy(policy, agreements))
        .collect(Collectors.joining("\n"));
  }

  private static String policy(Policy policy, Map<SeerSystem, Agreement> agreements) {
    String counts =
        agreements.values().stream()
            .map(agreement -> "%,d".formatted(agreement.count(policy)))
            .collect(Collectors.joining(" | "));
    return "| `%s` | %s | %s |".formatted(policy, policy.words(), counts);
  }
}
