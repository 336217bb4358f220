package org.sarcordance.jobs.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sarcordance.jobs.samples.SampleFiles.rows;
import static org.sarcordance.jobs.samples.SampleFiles.text;
import static org.sarcordance.jobs.samples.SampleFiles.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarcordance.jobs.sample.Profile;
import org.sarcordance.jobs.sample.Sample;
import org.sarcordance.jobs.sample.SampleRequest;

/** The samples agree with themselves: sizes and hashes, keys, answers that belong to a case. */
class SamplesTest {
  private static final Path WORKED = SampleFiles.folder("worked-cases");
  private static final Path EXPECTED = WORKED.resolve("expected");

  /** With {@code -Dgolden=update} the sizes and hashes are rewritten. */
  @ParameterizedTest
  @ValueSource(strings = {"tcga-sarc", "worked-cases"})
  void stateSizeAndHashOfEachFile(String sample) {
    Path descriptor = SampleFiles.folder(sample).resolve("datapackage.json");
    Map<String, String> files =
        Stream.of("cases.csv", "treatments.csv", "biomarkers.csv", "events.csv")
            .collect(
                Collectors.toMap(
                    name -> name, name -> text(SampleFiles.folder(sample).resolve(name))));
    String sealed = Descriptor.sealed(text(descriptor), files);

    if (SampleFiles.areRewritten()) {
      write(descriptor, sealed);
    }
    assertThat(text(descriptor)).isEqualTo(sealed);
  }

  @ParameterizedTest
  @CsvSource({"treatments.csv, tx_seq", "biomarkers.csv, bm_seq", "events.csv, ev_seq"})
  void numberTheRowsOfEachCaseOnce(String file, String number) {
    for (String sample : List.of("tcga-sarc", "worked-cases")) {
      Path folder = SampleFiles.folder(sample);
      assertThat(rows(folder.resolve(file)))
          .extracting(row -> row.get("case_id") + " " + row.get(number))
          .doesNotHaveDuplicates();
      assertThat(column(folder.resolve("cases.csv"), "case_id"))
          .containsAll(column(folder.resolve(file), "case_id"));
    }
  }

  @Test
  void expectOneAnswerForEachWorkedCase() {
    assertThat(column(EXPECTED.resolve("cases.csv"), "case_id"))
        .containsExactlyElementsOf(column(WORKED.resolve("cases.csv"), "case_id"));
  }

  @Test
  void expectFindingsOnlyForCasesInTheCohortAndEachOnce() {
    List<String> inCohort =
        rows(EXPECTED.resolve("cases.csv")).stream()
            .filter(row -> row.get("cohort").equals("IN"))
            .map(row -> row.get("case_id"))
            .toList();

    assertThat(Set.copyOf(column(EXPECTED.resolve("findings.csv"), "case_id")))
        .containsExactlyInAnyOrderElementsOf(inCohort);
    assertThat(rows(EXPECTED.resolve("findings.csv")))
        .extracting(row -> row.get("case_id") + " " + row.get("measure_id"))
        .doesNotHaveDuplicates()
        .isSorted();
  }

  /** With {@code -Dgolden=update} they are written anew. */
  @Test
  void areSynthesizedAgainByteForByte(@TempDir Path folder) throws IOException {
    Path synthetic = SampleFiles.folder("synthetic");
    Path again = folder.resolve("again");
    new Sample(new SampleRequest(2_000, 1, again, 3, Profile.REALISTIC)).write();

    try (Stream<Path> files = Files.walk(again)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path committed = synthetic.resolve(again.relativize(file).toString());
        if (SampleFiles.areRewritten()) {
          write(committed, text(file));
        }
        assertThat(committed).hasSameBinaryContentAs(file);
      }
    }
  }

  private static List<String> column(Path file, String column) {
    return rows(file).stream().map(row -> row.get(column)).toList();
  }
}
