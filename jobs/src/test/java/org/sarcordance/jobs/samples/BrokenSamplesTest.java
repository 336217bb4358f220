package org.sarcordance.jobs.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sarcordance.jobs.samples.SampleFiles.text;
import static org.sarcordance.jobs.samples.SampleFiles.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sarcordance.schemas.Extracts;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.check.ExtractCheck;

/**
 * Each broken sample has one mistake and gives what stands in the text beside it. With {@code
 * -Dgolden=update} the texts and the table of the README are rewritten.
 */
class BrokenSamplesTest {
  private static final Path FOLDER = SampleFiles.folder("broken");
  private static final String TABLE = "| extract | what is told |\n|---|---|\n";

  static List<String> samples() throws IOException {
    try (Stream<Path> children = Files.list(FOLDER)) {
      return children
          .filter(Files::isDirectory)
          .map(child -> child.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleGivesWhatStandsBesideIt(String sample) {
    Path beside = FOLDER.resolve(sample + ".txt");
    String told = told(sample);

    if (SampleFiles.areRewritten()) {
      write(beside, told);
    }
    assertThat(told).isNotEmpty().isEqualTo(text(beside));
  }

  @Test
  void thePageListsThemAll() throws IOException {
    Path page = FOLDER.resolve("README.md");
    String intro = text(page).split("\\| extract \\|")[0];
    String rows =
        samples().stream()
            .map(sample -> "| `%s` | %s |\n".formatted(sample, row(told(sample))))
            .collect(Collectors.joining());
    String expected = intro + TABLE + rows;

    if (SampleFiles.areRewritten()) {
      write(page, expected);
    }
    assertThat(text(page)).isEqualTo(expected);
  }

  private static String row(String told) {
    return told.strip().replace("|", "\\|").replace("\n", "<br>");
  }

  private static String told(String sample) {
    List<Problem> told = new ArrayList<>();
    String place = FOLDER.resolve(sample).toString();
    ExtractCheck.of(Extracts.find(List.of(place)).get(0), told::add);
    return told.stream()
        .map(problem -> problem.severity() + " " + problem + "\n")
        .collect(Collectors.joining());
  }
}
