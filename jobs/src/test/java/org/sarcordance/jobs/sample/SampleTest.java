package org.sarcordance.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sarcordance.jobs.runs.UsageException;
import org.sarcordance.schemas.Extracts;
import org.sarcordance.schemas.FoundExtract;

class SampleTest {
  @TempDir Path folder;

  private Sample sample(String to, long cases, long seed, int registries, Profile profile) {
    return new Sample(new SampleRequest(cases, seed, folder.resolve(to), registries, profile));
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameBytesForTheSameArguments(Profile profile) throws IOException {
    sample("one", 2_500, 3, 2, profile).write();
    sample("two", 2_500, 3, 2, profile).write();

    assertThat(texts(folder.resolve("two"))).isEqualTo(texts(folder.resolve("one")));
    assertThat(texts(folder.resolve("two-truth"))).isEqualTo(texts(folder.resolve("one-truth")));
  }

  @Test
  void givesOtherCasesForAnotherSeed() throws IOException {
    sample("one", 50, 3, 1, Profile.CLEAN).write();
    sample("two", 50, 4, 1, Profile.CLEAN).write();

    assertThat(texts(folder.resolve("two")).get("cases.csv"))
        .isNotEqualTo(texts(folder.resolve("one")).get("cases.csv"));
  }

  /** So that neither the number of threads nor the size of a block changes a byte. */
  @Test
  void makesEachCaseFromItsNumberAlone() throws IOException {
    Model model = new Model();
    BlockMaker maker =
        new BlockMaker(
            new CaseMaker(model, new Places("R01", 1, 100), 9, "R01"),
            new Captures(Set.of()),
            Optional.of(new Gaps(model.parameters())),
            Optional.of(new Faults()));

    assertThat(text(List.of(maker.make(0, 40), maker.make(40, 100))))
        .isEqualTo(text(List.of(maker.make(0, 100))));
  }

  private static String text(List<Block> blocks) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int table = 0; table < Layout.ALL.size(); table++) {
      for (Block block : blocks) {
        block.parts().get(table).csv().writeTo(text);
      }
    }
    return text.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void writesExtractsThatAreAcceptedAsTheyAre() throws IOException {
    List<Sample.Written> written = sample("three", 1_000, 1, 3, Profile.REALISTIC).write();

    assertThat(written).extracting(Sample.Written::registry).containsExactly("R01", "R02", "R03");
    assertThat(written)
        .extracting(extract -> extract.rows().get("cases.csv"))
        .containsExactly(500L, 300L, 200L);
    assertThat(Extracts.find(List.of(folder.resolve("three").toString())))
        .hasSize(3)
        .allSatisfy(found -> assertThat(found).isInstanceOf(FoundExtract.Accepted.class));
  }

  @Test
  void writesOneRegistryIntoTheFolderItself() throws IOException {
    sample("single", 10, 1, 1, Profile.CLEAN).write();

    assertThat(texts(folder.resolve("single")))
        .containsOnlyKeys(
            "biomarkers.csv", "cases.csv", "datapackage.json", "events.csv", "treatments.csv");
    assertThat(texts(folder.resolve("single-truth")))
        .containsOnlyKeys("R01-deviations.csv", "R01-faults.csv");
  }

  @Test
  void neverWritesIntoAFolderThatHoldsSomething() throws IOException {
    sample("full", 10, 1, 1, Profile.CLEAN).write();

    assertThatThrownBy(() -> sample("full", 10, 1, 1, Profile.CLEAN).write())
        .isInstanceOf(UsageException.class)
        .hasMessage(
            folder.resolve("full")
                + " is not empty. Name a new folder with --to, or empty this one.");
  }

  @Test
  void spoilsEveryKindOfRowAndSaysWhere() throws IOException {
    sample("messy", 60_000, 1, 1, Profile.MESSY).write();

    List<String[]> faults =
        Files.readAllLines(folder.resolve("messy-truth/R01-faults.csv")).stream()
            .skip(1)
            .map(line -> line.split(","))
            .toList();
    assertThat(faults)
        .extracting(fault -> fault[2])
        .containsAll(SampleFiles.rows("faults.csv").stream().map(row -> row.get("fault")).toList());
    List<String> cases =
        Files.readAllLines(folder.resolve("messy/cases.csv"), StandardCharsets.ISO_8859_1);
    assertThat(faults.stream().filter(fault -> fault[2].equals("site_with_dot")))
        .isNotEmpty()
        .allSatisfy(
            fault -> assertThat(cases.get(Integer.parseInt(fault[1]) - 1)).contains(",C49.2,"));
  }
}
