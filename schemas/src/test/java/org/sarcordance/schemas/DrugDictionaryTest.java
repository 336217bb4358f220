package org.sarcordance.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrugDictionaryTest {
  private final DrugDictionary drugs = DrugDictionary.load();

  @ParameterizedTest
  @CsvSource({
    "imatinib, imatinib",
    "' GLEEVEC ', imatinib",
    "Imatinib  Mesylate, imatinib",
    "imatinib-mesilate, imatinib",
    "avrapritinib, avapritinib",
    "BLU 285, avapritinib",
    "blu285, avapritinib",
    "ET\u2011743, trabectedin",
    "sti-571, imatinib",
    "PLD, liposomal doxorubicin",
    "Doxorubicin\u00a0Liposomal, liposomal doxorubicin",
    "adriamycin, doxorubicin",
  })
  void findsADrugByAnySpelling(String spelling, String name) {
    assertThat(drugs.find(spelling)).get().extracting(Drug::name).isEqualTo(name);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "-", "imatinibe", "unknown"})
  void unknownNameHasNoDrug(String spelling) {
    assertThat(drugs.find(spelling)).isEmpty();
  }

  @Test
  void tellsTheSetsOfADrug() {
    assertThat(drugs.find("Caelyx").orElseThrow().sets())
        .containsExactlyInAnyOrder("ANTHRACYCLINE", "CYTOTOXIC");
    assertThat(drugs.find("Augtyro").orElseThrow().sets())
        .containsExactlyInAnyOrder("NTRKI", "GIST_TKI");
    assertThat(drugs.find("mesna").orElseThrow().sets()).isEmpty();
  }

  @Test
  void setsHoldOnlyCanonicalDrugs() {
    Set<String> canonical =
        CodeList.load("drugs").rows().stream()
            .filter(row -> row.get("kind").equals("canonical"))
            .map(row -> row.get("drug"))
            .collect(Collectors.toSet());

    assertThat(canonical).containsAll(CodeList.load("drug_sets").values("drug"));
    assertThat(canonical).containsAll(CodeList.load("drugs").values("drug"));
    assertThat(CodeList.load("drugs").values("kind"))
        .containsOnly("canonical", "synonym", "brand", "misspelling", "code");
  }

  @Test
  void largerSetsHoldTheSmallerOnes() {
    assertThat(members("CYTOTOXIC")).hasSize(10).containsAll(members("ANTHRACYCLINE"));
    assertThat(members("GIST_TKI")).hasSize(13).containsAll(members("NTRKI"));
  }

  private static Set<String> members(String set) {
    return CodeList.load("drug_sets").rows().stream()
        .filter(row -> row.get("drug_set").equals(set))
        .map(row -> row.get("drug"))
        .collect(Collectors.toSet());
  }
}
