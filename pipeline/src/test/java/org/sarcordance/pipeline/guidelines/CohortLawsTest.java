package org.sarcordance.pipeline.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sarcordance.schemas.CodeList;
import org.sarcordance.schemas.decision.DecisionTable;

/** Laws between the code lists and the tables that read them. */
class CohortLawsTest {
  private static final DecisionTable COHORT = Editions.table("registry-2025/cohort");
  private static final DecisionTable SITE_GROUP = Editions.table("registry-2025/site_group");

  @Test
  void classOfAHistologyDecidesWhetherAMalignantLimbTumorIsIn() {
    List<String> violations =
        CodeList.load("histologies").rows().stream()
            .filter(row -> !expectedDisease(row).equals(disease(row)))
            .map(row -> row.get("histology") + " " + row.get("name"))
            .toList();

    assertThat(violations).isEmpty();
  }

  @Test
  void reasonsForLeavingTheCohortAreTheClosedList() {
    Set<String> listed =
        CodeList.load("reasons").rows().stream()
            .filter(row -> row.get("outcome").equals("OUT"))
            .map(row -> row.get("reason"))
            .collect(Collectors.toSet());
    Set<String> used =
        COHORT.rules().stream()
            .map(rule -> rule.results().get(COHORT.outputs().indexOf("cohort_reason")))
            .filter(reason -> !reason.equals("?"))
            .collect(Collectors.toSet());

    assertThat(used).isEqualTo(listed);
  }

  @Test
  void everySiteGroupHasASite() {
    Set<Object> found = new HashSet<>();
    for (String site : CodeList.load("topographies").values("primary_site")) {
      for (String disease : List.of("STS", "GIST")) {
        found.add(
            output(
                SITE_GROUP,
                Map.of("cohort", "IN", "disease", disease, "primary_site", site, "year_dx", 2022),
                "site_group"));
      }
    }

    assertThat(found)
        .containsExactlyInAnyOrder(
            "EXT",
            "RP",
            "HN",
            "VISC_ABD",
            "VISC_THX",
            "SKIN",
            "UNSPEC",
            "GIST_GASTRIC",
            "GIST_SMALL_OTHER");
  }

  @Test
  void siteCodesOfTheTablesExist() {
    Set<String> sites = Set.copyOf(CodeList.load("topographies").values("primary_site"));
    Set<String> categories =
        sites.stream().map(site -> site.substring(0, 3)).collect(Collectors.toSet());
    List<Object> unknown =
        Editions.tables().stream()
            .map(Domain::of)
            .flatMap(domain -> domain.getOrDefault("primary_site", List.of()).stream())
            .filter(site -> site != null && site.toString().startsWith("C"))
            .filter(site -> !categories.contains(site.toString().substring(0, 3)))
            .toList();

    assertThat(unknown).isEmpty();
  }

  private static String expectedDisease(Map<String, String> histology) {
    String listed = histology.get("histology_class");
    return listed.equals("EXCLUDED") ? "OUT" : listed;
  }

  private static String disease(Map<String, String> histology) {
    Map<String, Object> values = new HashMap<>();
    values.put("age_dx", 60);
    values.put("primary_site", "C492");
    values.put("histology", Integer.valueOf(histology.get("histology")));
    values.put("histology_class", histology.get("histology_class"));
    values.put("behavior", 3);
    Object disease = output(COHORT, values, "disease");
    return disease == null ? "OUT" : disease.toString();
  }

  private static Object output(DecisionTable table, Map<String, ?> values, String name) {
    return table.results(table.firstMatch(values).orElseThrow(), values).get(name);
  }
}
