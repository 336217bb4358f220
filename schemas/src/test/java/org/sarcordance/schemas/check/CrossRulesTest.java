package org.sarcordance.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.sarcordance.schemas.Extracts;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.TableSchemas;
import org.sarcordance.schemas.decision.DecisionTable;

class CrossRulesTest {
  private static final String CASE =
      "facility_code=F1;year_dx=2019;age_dx=60;sex=1;primary_site=C492;histology=8802;behavior=3;"
          + "size_clin_mm=;size_path_mm=50;size_summ_mm=;vital_status=1;last_contact_day=900;"
          + "cutoff_day=900";
  private static final Map<String, String> ROWS =
      Map.of(
          "treatments",
          "tx_seq=#;tx_type=RT;status=GIVEN;start_day=;surgery_type=;target=;margin=",
          "biomarkers",
          "bm_seq=#;gene=KIT;result=POS;method=NGS",
          "events",
          "ev_seq=#;event_type=MDT;day=");

  @TempDir Path folder;
  private final List<Problem> told = new ArrayList<>();

  @ParameterizedTest
  @CsvFileSource(resources = "/cross-row-rules.csv", numLinesToSkip = 1)
  void warnsOfRowsThatContradictTheirCase(String ofCase, String table, String rows, String rules)
      throws IOException {
    write("cases", List.of("case_id=A;" + with(CASE, ofCase)));
    List<String> all = new ArrayList<>();
    for (String row : rows.split("/")) {
      String numbered = ROWS.get(table).replace("#", String.valueOf(all.size() + 1));
      all.add("case_id=A;" + with(numbered, row));
    }
    write(table, all);

    Receipt receipt = check();

    List<String> expected = rules == null ? List.of() : List.of(rules.split("\\|"));
    assertThat(told).extracting(Problem::rule).containsExactlyElementsOf(expected);
    assertThat(receipt.files()).allMatch(file -> file.rejected() == 0);
    assertThat(receipt.files().get(1).warnings()).isEqualTo(expected.size());
  }

  @Test
  void saysWhereAndWhatToDo() throws IOException {
    write("cases", List.of("case_id=A;" + with(CASE, "vital_status=0;last_contact_day=20")));
    write("treatments", List.of("case_id=A;tx_seq=1;tx_type=RT;status=GIVEN;start_day=21"));

    check();

    assertThat(told)
        .extracting(Problem::toString)
        .containsExactly(
            "treatments.csv:2: start_day is after the death of the patient (last_contact_day of"
                + " the case). Check start_day, and vital_status and last_contact_day of the"
                + " case.");
  }

  @ParameterizedTest
  @CsvSource({
    "case_id=B,1,it is the same under another name",
    "case_id=B;patient_id=Q,1,a pseudonym is a name too",
    "case_id=B;age_dx=61,0,another age is another person",
    "case_id=A,0,a case that stands twice is told as such"
  })
  void warnsOfACaseThatSaysTheSameAsAnother(String change, int copies, String why)
      throws IOException {
    String first = "case_id=A;patient_id=P;" + CASE;
    write("cases", List.of(first, with(first, change)));
    write(
        "events",
        List.of(
            "case_id=A;ev_seq=1;event_type=MDT;day=9", "case_id=B;ev_seq=2;event_type=MDT;day=9"));

    Receipt receipt = check();

    assertThat(told.stream().filter(problem -> problem.rule().equals("case_copied")))
        .as(why)
        .hasSize(copies)
        .allMatch(problem -> problem.line() == 3L && problem.message().endsWith("line 2."));
    assertThat(receipt.files().get(0).warnings()).isEqualTo(copies);
  }

  @Test
  void casesWithDifferentHistoriesAreNoCopies() throws IOException {
    write("cases", List.of("case_id=A;" + CASE, "case_id=B;" + CASE));
    write("events", List.of("case_id=A;ev_seq=1;event_type=MDT;day=9"));

    check();

    assertThat(told).isEmpty();
  }

  /** A rule that no case shows may say anything. */
  @Test
  void everyRuleIsShownByACase() throws IOException {
    Set<String> shown = new TreeSet<>();
    try (InputStream cases = CrossRulesTest.class.getResourceAsStream("/cross-row-rules.csv");
        Reader reader = new InputStreamReader(cases, StandardCharsets.UTF_8)) {
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
      format.parse(reader).stream()
          .forEach(row -> shown.addAll(List.of(row.get("rules").split("\\|"))));
    }
    assertThat(shown).containsAll(rules());
  }

  private static Set<String> rules() {
    Set<String> rules = new TreeSet<>();
    for (String table : TableSchemas.inputs()) {
      for (String suffix : List.of("_and_case", "_repeated")) {
        RowRuleTable.read(CaseFields.joined(TableSchemas.input(table)), table + suffix).stream()
            .flatMap(found -> found.rules().stream())
            .map(DecisionTable.Rule::id)
            .forEach(rules::add);
      }
    }
    return rules;
  }

  private static String with(String row, String change) {
    Map<String, String> cells = cells(row);
    if (change != null) {
      cells.putAll(cells(change));
    }
    return String.join(";", cells.entrySet().stream().map(Object::toString).toList());
  }

  private static Map<String, String> cells(String row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String cell : row.split(";")) {
      String[] parts = cell.split("=", 2);
      cells.put(parts[0], parts[1]);
    }
    return cells;
  }

  private void write(String table, List<String> rows) throws IOException {
    StringBuilder text = new StringBuilder(String.join(",", cells(rows.get(0)).keySet()) + "\n");
    rows.forEach(row -> text.append(String.join(",", cells(row).values())).append('\n'));
    Path place = Files.createDirectories(folder.resolve("registry")).resolve(table + ".csv");
    Files.writeString(place, text, StandardCharsets.UTF_8);
  }

  private Receipt check() {
    Receipt receipt =
        ExtractCheck.of(
            Extracts.find(List.of(folder.resolve("registry").toString())).get(0), told::add);
    told.removeIf(problem -> problem.rule().equals("no_descriptor"));
    return receipt;
  }
}
