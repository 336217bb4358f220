package org.sarcordance.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.schemas.Extracts;

/** What nobody sends by mistake ends in one clear problem, in little time and memory. */
@Timeout(30)
class HostileInputTest {
  private static final String HEADER =
      "case_id,facility_code,year_dx,age_dx,sex,primary_site,histology,behavior,"
          + "size_clin_mm,size_path_mm,size_summ_mm,vital_status,last_contact_day,cutoff_day";

  @TempDir Path folder;

  @Test
  void tenThousandColumns() throws IOException {
    String more = IntStream.range(0, 10_000).mapToObj(i -> ",x" + i).collect(Collectors.joining());

    assertThat(told(HEADER + more + "\nA\n"))
        .containsExactly(
            "cases.csv:1: the header has 10014 columns, at most 500 are read."
                + " Export the columns of the table alone.");
  }

  @Test
  void oneLineWithoutEnd() throws IOException {
    assertThat(told("x".repeat(50_000_000)))
        .containsExactly(
            "cases.csv:1: there is no header that can be read. Write the names of the columns,"
                + " separated by commas, into the first line.");
  }

  @Test
  void oneFieldWithoutEnd() throws IOException {
    assertThat(told(HEADER + "\nA,\"" + "x".repeat(20_000_000) + "\n"))
        .containsExactly(
            "cases.csv:2: the line is longer than 100000 characters."
                + " Look for a quote that does not close or a missing line end.");
  }

  @Test
  void textOfAnotherCharset() throws IOException {
    String text = HEADER + "\nA,F1,2019,60,1,C492,8802,3,,50,,1,900,900\n";
    write(text.getBytes(StandardCharsets.UTF_16));

    assertThat(told())
        .containsExactly(
            "cases.csv:1: the file is not UTF-8 text."
                + " Export it again as UTF-8; spreadsheets call it CSV UTF-8.");
  }

  @Test
  void noiseInsteadOfText() throws IOException {
    byte[] noise = new byte[1_000_000];
    new Random(3).nextBytes(noise);
    write(noise);

    assertThat(told()).hasSize(1).first().asString().startsWith("cases.csv:1: ");
  }

  @Test
  void aMillionLinesOfNoiseAreOneKindOfProblem() throws IOException {
    Path place = Files.createDirectories(folder.resolve("R01")).resolve("cases.csv");
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(place))) {
      file.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 1_000_000; i++) {
        file.write("garbage,1\n".getBytes(StandardCharsets.UTF_8));
      }
    }

    Receipt receipt = check();

    assertThat(receipt.files())
        .containsExactly(new FileCount("cases.csv", 1_000_000, 0, 1_000_000, 0));
    assertThat(receipt.problems()).hasSize(2);
    assertThat(receipt.problems().get(1).summary().message())
        .isEqualTo(
            "the line has 2 fields, the header has 14."
                + " It is so in 1000000 rows, first in lines 2, 3, 4, 5, 6.");
  }

  @Test
  void quotesThatNeverClose() throws IOException {
    String lines = "\"A,\"\"x\n".repeat(20_000);

    assertThat(told(HEADER + "\n" + lines))
        .singleElement()
        .asString()
        .contains("has a quote that does not close");
  }

  private List<String> told(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
    return told();
  }

  private List<String> told() {
    return check().problems().stream()
        .filter(group -> !group.first().rule().equals("no_descriptor"))
        .map(group -> group.first().toString())
        .toList();
  }

  private Receipt check() {
    return ExtractCheck.of(
        Extracts.find(List.of(folder.resolve("R01").toString())).get(0), problem -> {});
  }

  private void write(byte[] bytes) throws IOException {
    Files.write(Files.createDirectories(folder.resolve("R01")).resolve("cases.csv"), bytes);
  }
}
