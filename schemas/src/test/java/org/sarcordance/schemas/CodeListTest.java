package org.sarcordance.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListTest {
  @Test
  void findsARowByItsCode() {
    assertThat(CodeList.load("histologies").find("histology", "8804"))
        .hasValueSatisfying(
            row ->
                assertThat(row)
                    .containsEntry("name", "Epithelioid sarcoma")
                    .containsEntry("subgroup", "EPITH")
                    .containsEntry("histology_class", "STS")
                    .containsEntry("ajcc8_unusual", "true")
                    .containsEntry("seer_ajcc8_grouped", "false")
                    .containsEntry("histotype_specific", "false")
                    .containsEntry("note", ""));
  }

  @Test
  void unknownCodeHasNoRow() {
    assertThat(CodeList.load("topographies").find("primary_site", "C141")).isEmpty();
  }

  @Test
  void unknownListIsNamedWithItsFile() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodeList.load("stages"))
        .withMessage("Unknown code list: stages (there is no codes/stages.csv)");
  }

  @Test
  void unknownColumnIsNamedWithTheColumnsThereAre() {
    CodeList sets = CodeList.load("drug_sets");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sets.values("name"))
        .withMessage("Unknown column: name (code list drug_sets has [drug_set, drug, cite])");
  }

  @ParameterizedTest
  @CsvSource({"histologies, histology, \\d{4}", "topographies, primary_site, C\\d{3}"})
  void codesAreWellFormedUniqueAndInOrder(String name, String column, String pattern) {
    assertThat(CodeList.load(name).values(column))
        .allMatch(code -> code.matches(pattern))
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"histologies", "topographies", "drugs", "drug_sets", "reasons"})
  void everyRowIsCited(String name) {
    assertThat(CodeList.load(name).values("cite")).doesNotContain("");
  }

  @Test
  void everyTopographyOfTheStandardIsThere() {
    assertThat(CodeList.load("topographies").rows()).hasSize(330);
  }

  @Test
  void onlyExcludedHistologiesHaveNoSubgroup() {
    assertThat(CodeList.load("histologies").rows())
        .allMatch(
            row -> row.get("subgroup").isEmpty() == row.get("histology_class").equals("EXCLUDED"));
    assertThat(Set.copyOf(CodeList.load("histologies").values("histology_class")))
        .containsExactlyInAnyOrder("GIST", "DFSP", "STS", "EXCLUDED");
  }

  @Test
  void flagsOfHistologiesAreTrueOrFalse() {
    CodeList histologies = CodeList.load("histologies");
    for (String flag : List.of("ajcc8_unusual", "seer_ajcc8_grouped", "histotype_specific")) {
      assertThat(histologies.values(flag)).containsOnly("true", "false");
    }
  }

  @Test
  void unusualHistologiesAreNeverGrouped() {
    assertThat(CodeList.load("histologies").rows())
        .filteredOn(row -> row.get("ajcc8_unusual").equals("true"))
        .hasSize(7)
        .allMatch(row -> row.get("seer_ajcc8_grouped").equals("false"));
  }

  @Test
  void reasonIsUniqueWithinItsOutcome() {
    List<Map<String, String>> reasons = CodeList.load("reasons").rows();
    assertThat(reasons.stream().map(row -> row.get("outcome") + " " + row.get("reason")))
        .doesNotHaveDuplicates();
    assertThat(CodeList.load("reasons").values("outcome").stream().distinct())
        .containsExactly(
            "OUT", "EXCLUDED", "EXCEPTION", "INDETERMINATE", "NOT_YET_DUE", "MET", "NOT_MET");
  }
}
