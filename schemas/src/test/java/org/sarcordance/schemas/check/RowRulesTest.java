package org.sarcordance.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarcordance.schemas.CheckedRow;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;
import org.sarcordance.schemas.TableReader;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.TableSchemas;
import org.sarcordance.schemas.decision.DecisionTable;

class RowRulesTest {
  private static final Map<String, String> GOOD_ROWS =
      Map.of(
          "cases",
          "case_id=A1;facility_code=F1;year_dx=2019;age_dx=60;sex=1;primary_site=C492;"
              + "histology=8802;behavior=3;size_clin_mm=;size_path_mm=;size_summ_mm=;"
              + "vital_status=1;last_contact_day=900;cutoff_day=900",
          "treatments",
          "case_id=A1;tx_seq=1;tx_type=SURG;status=GIVEN",
          "biomarkers",
          "case_id=A1;bm_seq=1;gene=KIT");

  @ParameterizedTest
  @CsvFileSource(resources = "/row-rules.csv", numLinesToSkip = 1)
  void warnsOfFieldsThatContradictEachOther(String table, String given, String rules)
      throws IOException {
    CheckedRow row = check(table, given);

    List<String> expected = rules == null ? List.of() : List.of(rules.split("\\|"));
    assertThat(row.problems()).extracting(Problem::rule).containsExactlyElementsOf(expected);
    assertThat(row.rejected()).isFalse();
  }

  @Test
  void saysWhatToDoAboutIt() throws IOException {
    assertThat(check("treatments", "start_day=40;end_day=39").problems())
        .containsExactly(
            new Problem(
                "treatments.csv",
                2L,
                "end_day",
                null,
                "end_before_start",
                Severity.WARN,
                "end_day is before start_day.",
                "Check both days; leave end_day blank if it is not known."));
  }

  @Test
  void leavesARejectedRowAsItIs() throws IOException {
    CheckedRow row = check("treatments", "start_day=40;end_day=39;rt_dose_cgy=x");

    assertThat(row.problems()).extracting(Problem::rule).containsExactly("type");
  }

  /** A rule that no case shows may say anything. */
  @Test
  void everyRuleIsShownByACase() throws IOException {
    Set<String> shown = new TreeSet<>();
    try (InputStream cases = RowRulesTest.class.getResourceAsStream("/row-rules.csv");
        Reader reader = new InputStreamReader(cases, StandardCharsets.UTF_8)) {
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
      format.parse(reader).stream()
          .forEach(row -> shown.addAll(List.of(row.get("rules").split("\\|"))));
    }
    Set<String> rules = new HashSet<>();
    for (String table : TableSchemas.inputs()) {
      RowRuleTable.read(TableSchemas.input(table), table).stream()
          .flatMap(found -> found.rules().stream())
          .map(DecisionTable.Rule::id)
          .forEach(rules::add);
    }
    assertThat(shown).containsAll(rules);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cases", "treatments", "biomarkers", "events"})
  void everyRuleNamesAColumnOfItsTable(String table) {
    TableSchema schema = TableSchemas.input(table);
    RowRuleTable.read(schema, table)
        .ifPresent(
            rules ->
                assertThat(rules.rules())
                    .allMatch(rule -> schema.names().contains(rule.results().get(0))));
  }

  private static CheckedRow check(String table, String given) throws IOException {
    Map<String, String> row = new LinkedHashMap<>();
    for (String cell : (GOOD_ROWS.get(table) + ";" + given).split(";")) {
      String[] parts = cell.split("=", 2);
      row.put(parts[0], parts[1]);
    }
    String text = String.join(",", row.keySet()) + "\n" + String.join(",", row.values()) + "\n";
    TableSchema schema = TableSchemas.input(table);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (TableReader reader =
        new TableReader(schema, table + ".csv", new ByteArrayInputStream(bytes))) {
      return RowRules.of(schema, table + ".csv").check(reader.next());
    }
  }
}
