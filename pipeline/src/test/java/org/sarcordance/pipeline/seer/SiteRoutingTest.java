package org.sarcordance.pipeline.seer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.CodeList;
import org.sarcordance.schemas.decision.DecisionTable;

/** Each site goes to the group of sites whose chapter the registries' schema selection chooses. */
class SiteRoutingTest {
  /** The groups that each schema may stand for; the rare histologies share one schema. */
  private static final Map<String, Set<String>> GROUPS =
      Map.of(
          "soft_tissue_trunk_extremities", Set.of("EXT"),
          "retroperitoneum", Set.of("RP"),
          "soft_tissue_head_neck", Set.of("HN"),
          "soft_tissue_abdomen_thoracic", Set.of("VISC_ABD", "VISC_THX"),
          "heart_mediastinum_pleura", Set.of("VISC_THX"),
          "soft_tissue_rare", Set.of("EXT", "RP", "HN", "VISC_ABD", "VISC_THX", "UNSPEC"),
          "soft_tissue_other", Set.of("SKIN", "UNSPEC", "VISC_ABD"),
          "ovary", Set.of("VISC_ABD"),
          "fallopian_tube", Set.of("VISC_ABD"));

  private static final DecisionTable COHORT = table("registry-2025", "cohort");
  private static final DecisionTable SITE_GROUP = table("registry-2025", "site_group");

  private final SeerSystem system = new EodPublic();

  @ParameterizedTest
  @ValueSource(ints = {8890, 8804})
  void everyTopographyGoesWhereTheRegistryRoutesIt(int histology) {
    List<String> violations = new ArrayList<>();
    for (String site : CodeList.load("topographies").values("primary_site")) {
      for (int year : List.of(2018, 2024)) {
        for (String discriminator : discriminators(site)) {
          check(tumor(site, histology, year, discriminator), violations);
        }
      }
    }

    assertThat(violations).isEmpty();
  }

  private void check(SeerCase tumor, List<String> violations) {
    if (output(COHORT, tumor, "cohort").equals("OUT")) {
      return;
    }
    Object group = output(SITE_GROUP, tumor, "site_group");
    system
        .schema(tumor)
        .map(schema -> schema.getId())
        .filter(schema -> !GROUPS.getOrDefault(schema, Set.of()).contains(group))
        .ifPresent(schema -> violations.add(tumor.fields() + " is " + group + ", not " + schema));
  }

  private static List<String> discriminators(String site) {
    return site.matches("C473|C475|C49[345]") ? List.of("1", "2", "8", "9") : List.of("");
  }

  private static SeerCase tumor(String site, int histology, int year, String discriminator) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("cohort", "IN");
    fields.put("disease", "STS");
    fields.put("age_dx", 60);
    fields.put("sex", 1);
    fields.put("year_dx", year);
    fields.put("primary_site", site);
    fields.put("histology", histology);
    fields.put("histology_class", "STS");
    fields.put("behavior", 3);
    fields.put("schema_disc_2", discriminator.isEmpty() ? null : discriminator);
    return new SeerCase("site", fields, SeerCase.Course.SURGERY);
  }

  private static Object output(DecisionTable table, SeerCase tumor, String output) {
    return table
        .results(table.firstMatch(tumor.fields()).orElseThrow(), tumor.fields())
        .get(output);
  }

  private static DecisionTable table(String edition, String table) {
    return Guidelines.builtIn().editions().stream()
        .filter(candidate -> candidate.name().equals(edition))
        .findFirst()
        .orElseThrow()
        .tables()
        .get(table);
  }
}
