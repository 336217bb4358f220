package org.sarcordance.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierGateTest {
  private static final Map<String, String> GOOD_ROWS =
      Map.of(
          "cases",
          "case_id=A1,facility_code=F1,year_dx=2019,age_dx=60,sex=1,primary_site=C492,"
              + "histology=8802,behavior=3,size_clin_mm=,size_path_mm=50,size_summ_mm=,"
              + "vital_status=1,last_contact_day=900,cutoff_day=900",
          "treatments",
          "case_id=A1,tx_seq=1,tx_type=SYS,status=GIVEN",
          "biomarkers",
          "case_id=A1,bm_seq=1,gene=KIT");

  private final List<Problem> found = new ArrayList<>();

  @ParameterizedTest
  @CsvFileSource(resources = "/identifier-fakes.csv", numLinesToSkip = 1)
  void findsWhatGivesAPersonAway(String table, String column, String value, String kind)
      throws IOException {
    List<CheckedRow> rows = read(table, file(table, column, List.of(value)));

    assertThat(found).extracting(Problem::rule).containsExactly("identifier_" + kind);
    Problem problem = found.get(0);
    assertThat(problem.severity()).isEqualTo(Severity.REFUSE_EXTRACT);
    assertThat(problem.column()).isEqualTo(column);
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.value()).isNull();
    assertThat(problem.toString()).doesNotContain(value);
    assertThat(rows).flatExtracting(CheckedRow::problems).noneMatch(it -> shows(it, value));
  }

  private static boolean shows(Problem problem, String value) {
    boolean isShort = value.length() < 3;
    return !isShort && problem.toString().contains(value) || value.equals(problem.value());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/identifier-harmless.csv", numLinesToSkip = 1)
  void letsPassWhatDoesNot(String table, String column, String value) throws IOException {
    read(table, file(table, column, List.of(value)));

    assertThat(found).isEmpty();
  }

  @Test
  void knowsTheDrugsOfTheDictionary() throws IOException {
    read("treatments", file("treatments", "agent", CodeList.load("drugs").values("synonym")));

    assertThat(found).isEmpty();
  }

  /** One of eleven numbers of ten digits passes the check by chance; a column of them does not. */
  @Test
  void tellsAColumnOfNhsNumbersFromOneOfOtherNumbers() throws IOException {
    List<String> numbers = List.of("9434765919", "4010232137", "9990000018", "1234567890");
    read("cases", file("cases", "patient_id", numbers));
    assertThat(found)
        .extracting(Problem::toString)
        .containsExactly(
            "cases.csv: patient_id may hold NHS numbers (not shown). Take it out of"
                + " the extract before sending it; a pseudonym must not look like one.");

    found.clear();
    List<String> others =
        IntStream.range(0, 500).mapToObj(i -> String.valueOf(1_000_000_007L + i * 7919L)).toList();
    read("cases", file("cases", "patient_id", others));
    assertThat(found).isEmpty();
  }

  @Test
  void tellsAColumnOfBirthDatesFromOneOfOtherNumbers() throws IOException {
    read("cases", file("cases", "patient_id", List.of("19610531", "19550102", "19781224")));
    assertThat(found).extracting(Problem::rule).containsExactly("identifier_date");

    found.clear();
    List<String> others =
        IntStream.range(0, 500).mapToObj(i -> String.valueOf(20_190_000 + i)).toList();
    read("cases", file("cases", "patient_id", others));
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A1,1,SYS,GIVEN,jane@example.org",
        "A1,1,\"SYS,GIVEN jane@example.org",
        "jane@example.org",
        "A1,1,SYS\0,jane@example.org"
      })
  void looksAtLinesThatCannotBeRead(String line) throws IOException {
    read("treatments", "case_id,tx_seq,tx_type,status\n" + line + "\n");

    assertThat(found)
        .extracting(Problem::toString)
        .containsExactly(
            "treatments.csv:2: the line may hold an e-mail address (not shown). Take"
                + " it out of the extract before sending it; a pseudonym must not look like one.");
  }

  @Test
  void tellsEveryRowThatHasOne() throws IOException {
    read("cases", file("cases", "patient_id", List.of("a@b.org", "a@b.org", "P1", "a@b.org")));

    assertThat(found).extracting(Problem::line).containsExactly(2L, 3L, 5L);
  }

  private static String file(String table, String column, List<String> values) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String cell : GOOD_ROWS.get(table).split(",")) {
      String[] parts = cell.split("=", 2);
      row.put(parts[0], parts[1]);
    }
    row.put(column, "");
    String lines =
        values.stream()
            .map(
                value -> {
                  row.put(column, '"' + value + '"');
                  return String.join(",", row.values());
                })
            .collect(Collectors.joining("\n"));
    return String.join(",", row.keySet()) + "\n" + lines + "\n";
  }

  private List<CheckedRow> read(String table, String text) throws IOException {
    List<CheckedRow> rows = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (TableFile file =
        TableFile.open(
            TableSchemas.input(table), table + ".csv", new ByteArrayInputStream(bytes))) {
      RowInspector inspector = new RowInspector(file);
      for (InspectedRow row : inspector.inspect(file.batch())) {
        rows.add(row.row());
        found.addAll(row.identifiers());
      }
      found.addAll(inspector.overall());
    }
    return rows;
  }
}
