package org.sarcordance.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.schemas.Extracts;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;

class ExtractCheckTest {
  private static final String CASES =
      "case_id,facility_code,year_dx,age_dx,sex,primary_site,histology,behavior,"
          + "size_clin_mm,size_path_mm,size_summ_mm,vital_status,last_contact_day,cutoff_day\n";
  private static final String REST = ",F1,2019,60,1,C492,8802,3,,50,,1,900,900\n";
  private static final String TREATMENTS = "case_id,tx_seq,tx_type,status,start_day\n";
  private static final int FILES = 100;

  @TempDir Path folder;
  private final List<Problem> told = new ArrayList<>();

  @Test
  void countsTheRowsOfEachFile() throws IOException {
    write("cases", CASES + "A" + REST + "B" + REST.replace("2019", "19"));
    write("treatments", TREATMENTS + "A,1,RT,GIVEN,40\nA,2,RT,GIVEN,-5\nB,1,RT,GIVEN,40\n");

    Receipt receipt = check();

    assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.ACCEPTED);
    assertThat(receipt.files())
        .containsExactly(
            new FileCount("cases.csv", 2, 1, 1, 0), new FileCount("treatments.csv", 3, 2, 1, 1));
    assertThat(receipt.problems(Severity.REJECT_ROW))
        .extracting(group -> group.first().toString())
        .containsExactly(
            "treatments.csv:4: its case was rejected, see cases.csv line 3. Correct the case; the"
                + " row then counts again.");
  }

  @Test
  void rejectsAllRowsOfACaseThatStandsTwice() throws IOException {
    write("cases", CASES + "A" + REST + "B" + REST + "A" + REST + "A,\n");
    write("treatments", TREATMENTS + "A,1,RT,GIVEN,40\nB,1,RT,GIVEN,40\n");

    Receipt receipt = check();

    assertThat(receipt.files())
        .containsExactly(
            new FileCount("cases.csv", 4, 1, 3, 0), new FileCount("treatments.csv", 2, 1, 1, 0));
    assertThat(told)
        .extracting(Problem::toString)
        .contains(
            "cases.csv:2: case_id stands in 3 lines, first in line 2; all of them are rejected."
                + " Keep one row for each tumor.",
            "cases.csv:4: case_id stands in 3 lines, first in line 2; all of them are rejected."
                + " Keep one row for each tumor.",
            "treatments.csv:2: its case was rejected, see cases.csv line 2. Correct the case; the"
                + " row then counts again.");
  }

  @Test
  void findsOrphansAndNumbersThatAreTaken() throws IOException {
    write("cases", CASES + "A" + REST + "B" + REST.replace(",50,", ",60,"));
    write(
        "treatments",
        TREATMENTS
            + "C,1,RT,GIVEN,40\nA,1,RT,GIVEN,40\nB,1,RT,GIVEN,40\nA,1,SYS,GIVEN,40\n"
            + "A,x,SYS,GIVEN,40\n");

    check();

    assertThat(told)
        .extracting(Problem::toString)
        .containsExactly(
            "treatments.csv:2: case_id is not in cases.csv. Add the case, or correct the case_id.",
            "treatments.csv:5: tx_seq = 1 of this case stands in line 3 already. Number the rows"
                + " of a case one after the other.",
            "treatments.csv:6: tx_seq = x is not a whole number (0-99999). Expected: Number of the"
                + " row within its case, unique there.");
  }

  @Test
  void gathersProblemsOfOneKind() throws IOException {
    String row = REST.replace("2019", "19");
    StringBuilder rows = new StringBuilder(CASES);
    for (int i = 0; i < 9; i++) {
      rows.append("A").append(i).append(row);
    }
    write("cases", rows.toString());

    Receipt receipt = check();

    assertThat(receipt.problems(Severity.REJECT_CASE))
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.count()).isEqualTo(9);
              assertThat(group.lines()).containsExactly(2L, 3L, 4L, 5L, 6L);
            });
    assertThat(told).hasSize(9);
  }

  @Test
  void refusesAnExtractWithAValueThatMayIdentifyAPerson() throws IOException {
    write("cases", CASES + "A" + REST + "jane@example.org" + REST);

    Receipt receipt = check();

    assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.REFUSED);
    assertThat(receipt.problems(Severity.REFUSE_EXTRACT))
        .extracting(group -> group.first().toString())
        .containsExactly(
            "cases.csv:3: case_id may hold an e-mail address (not shown). Take it out of the"
                + " extract before sending it; a pseudonym must not look like one.");
    assertThat(receipt.toString()).doesNotContain("jane");
  }

  /** Without its cases nothing can be said of a child row; that is not its fault. */
  @Test
  void blamesNoChildRowWhenCasesCannotBeRead() throws IOException {
    write("cases", "case_id,sex\nA,1\n");
    write("treatments", TREATMENTS + "A,1,RT,GIVEN,40\n");

    Receipt receipt = check();

    assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.REFUSED);
    assertThat(told).extracting(Problem::file).containsOnly("cases.csv");
    assertThat(told).extracting(Problem::rule).contains("column_missing");
  }

  /** A registry without any case is one whose cases got lost on the way. */
  @Test
  void refusesAnExtractWithoutCases() throws IOException {
    write("cases", CASES);

    assertThat(check().outcome()).isEqualTo(Receipt.Outcome.REFUSED);
    assertThat(told)
        .extracting(Problem::toString)
        .containsExactly(
            "cases.csv:1: there is no row below the header. Export all cases; an extract is a full"
                + " snapshot of its registry.");
  }

  @Test
  void accountsForEveryRowWhateverHappensToAFile() throws IOException {
    for (int seed = 0; seed < FILES; seed++) {
      Random random = new Random(seed);
      StringBuilder cases = new StringBuilder(CASES);
      StringBuilder treatments = new StringBuilder(TREATMENTS);
      for (int i = 0; i < 30; i++) {
        cases.append("C").append(random.nextInt(20)).append(REST);
        treatments.append("C%d,%d,RT,GIVEN,1%n".formatted(random.nextInt(25), random.nextInt(5)));
      }
      write("cases", spoiled(cases, CASES.length(), random));
      write("treatments", spoiled(treatments, TREATMENTS.length(), random));
      told.clear();

      Receipt receipt = check();

      for (FileCount file : receipt.files()) {
        assertThat(file.rows()).as("seed %d", seed).isEqualTo(30);
        assertThat(file.rows()).isEqualTo(file.accepted() + file.rejected());
        long blamed =
            told.stream()
                .filter(it -> it.file().equals(file.file()) && it.severity() != Severity.WARN)
                .map(Problem::line)
                .distinct()
                .count();
        assertThat(file.rejected()).as("seed %d", seed).isEqualTo(blamed);
      }
    }
  }

  /** A name that stands in few cases, or looks like no drug, could be that of a person. */
  @Test
  void warnsOfUnknownDrugsAndShowsNamesThatSeveralCasesHave() throws IOException {
    StringBuilder cases = new StringBuilder(CASES);
    StringBuilder treatments = new StringBuilder("case_id,tx_seq,tx_type,status,agent\n");
    for (int i = 0; i < 3; i++) {
      cases.append("A%d".formatted(i)).append(REST.replace("60", "6" + i));
      treatments.append("A%d,1,SYS,GIVEN,Glivek 2\n".formatted(i));
      treatments.append("A%d,2,SYS,GIVEN,imatinib\n".formatted(i));
      treatments.append("A%d,3,SYS,GIVEN,Glivek (neu)\n".formatted(i));
      treatments.append("A0,%d,SYS,GIVEN,Sunitinob\n".formatted(4 + i));
    }
    write("cases", cases.toString());
    write("treatments", treatments.toString());

    Receipt receipt = check();

    assertThat(told)
        .extracting(Problem::line, Problem::value, Problem::rule)
        .containsExactly(
            tuple(2L, "Glivek 2", "drug_unrecognised"),
            tuple(4L, null, "drug_unrecognised"),
            tuple(5L, null, "drug_unrecognised"),
            tuple(6L, "Glivek 2", "drug_unrecognised"),
            tuple(8L, null, "drug_unrecognised"),
            tuple(9L, null, "drug_unrecognised"),
            tuple(10L, "Glivek 2", "drug_unrecognised"),
            tuple(12L, null, "drug_unrecognised"),
            tuple(13L, null, "drug_unrecognised"));
    assertThat(receipt.files().get(1)).isEqualTo(new FileCount("treatments.csv", 12, 12, 0, 9));
    assertThat(receipt.problems(Severity.WARN))
        .flatExtracting(ProblemGroup::untoldValues)
        .containsExactly("Glivek 2");
  }

  /** Rows are looked at by several threads; nobody sees that. */
  @Test
  void tellsTheProblemsOfALargeFileByLine() throws IOException {
    StringBuilder cases = new StringBuilder(CASES);
    StringBuilder treatments = new StringBuilder(TREATMENTS);
    List<Long> spoiled = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      boolean isBad = i % 7 == 3;
      cases.append("C").append(i).append(isBad ? REST.replace("2019", "19") : REST);
      treatments.append("C%d,%d,RT,GIVEN,1\n".formatted(i, i % 11 == 0 ? 0 : 1));
      treatments.append("C%d,1,RT,GIVEN,1\n".formatted(i));
      if (isBad) {
        spoiled.add(i + 2L);
      }
    }
    write("cases", cases.toString());
    write("treatments", treatments.toString());

    Receipt receipt = check();

    assertThat(lines("cases.csv", "range")).isEqualTo(spoiled);
    assertThat(lines("treatments.csv", "case_rejected"))
        .hasSize(2 * spoiled.size())
        .isSorted()
        .startsWith(8L, 9L);
    assertThat(lines("treatments.csv", "key_twice")).isSorted().startsWith(5L, 7L);
    assertThat(receipt.files())
        .extracting(FileCount::rows, FileCount::accepted)
        .containsExactly(tuple(30_000L, 25_714L), tuple(60_000L, 25_714L + 2_339L));
  }

  private List<Long> lines(String file, String rule) {
    return told.stream()
        .filter(problem -> problem.file().equals(file) && problem.rule().equals(rule))
        .map(Problem::line)
        .toList();
  }

  /** Overwrites some characters, but no line end, so the number of rows is known. */
  private static String spoiled(StringBuilder text, int from, Random random) {
    for (int i = 0; i < 12; i++) {
      int place = from + random.nextInt(text.length() - from);
      if (text.charAt(place) >= ' ') {
        text.setCharAt(place, ",;x\0\uFFFD7 ".charAt(random.nextInt(7)));
      }
    }
    return text.toString();
  }

  /** Checks the folder; that it has no descriptor is not what these tests are about. */
  private Receipt check() {
    Receipt receipt =
        ExtractCheck.of(
            Extracts.find(List.of(folder.resolve("registry").toString())).get(0), told::add);
    told.removeIf(problem -> problem.rule().equals("no_descriptor"));
    return receipt;
  }

  private void write(String table, String text) throws IOException {
    Path place = Files.createDirectories(folder.resolve("registry")).resolve(table + ".csv");
    Files.writeString(place, text, StandardCharsets.UTF_8);
  }
}
