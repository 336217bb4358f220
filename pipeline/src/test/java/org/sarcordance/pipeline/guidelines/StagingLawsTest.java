package org.sarcordance.pipeline.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarcordance.schemas.CodeList;
import org.sarcordance.schemas.decision.DecisionTable;

/** Laws of staging and risk: all that earlier tables can say is decided, and more is never less. */
class StagingLawsTest {
  private static final List<Object> NONE = Collections.singletonList(null);

  @ParameterizedTest
  @ValueSource(strings = {"ajcc-7", "ajcc-8"})
  void everyCombinationThatCanArriveHitsOneRow(String edition) {
    DecisionTable stages = Editions.table(edition + "/stage_group");
    List<String> violations = new ArrayList<>();
    categories(edition)
        .forEach(
            (chapter, categories) ->
                Domain.combine(
                    arriving(chapter, categories),
                    values -> {
                      int hits = stages.matches(values).size();
                      if (hits != 1) {
                        violations.add(hits + " rows match " + values);
                      }
                    }));

    assertThat(violations).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ajcc-7", "ajcc-8"})
  void largerTumorNeverGetsALowerT(String edition) {
    DecisionTable table = Editions.table(edition + "/t_category");
    Map<String, List<Object>> others = new LinkedHashMap<>(Domain.of(table));
    others.remove("tumor_size_mm");
    List<String> violations = new ArrayList<>();
    Domain.combine(others, values -> addFalls(table, values, violations));

    assertThat(violations).isEmpty();
  }

  private static void addFalls(
      DecisionTable table, Map<String, Object> others, List<String> violations) {
    Map<String, Object> values = new HashMap<>(others);
    int before = -1;
    for (int size = 0; size <= 989; size++) {
      values.put("tumor_size_mm", size);
      int category = number(output(table, values, "t"));
      if (category < before) {
        violations.add("T falls to T%d at %s".formatted(category, values));
      }
      before = category;
    }
  }

  @Test
  void largerOrFasterGrowingGistNeverGetsALowerRisk() {
    DecisionTable nih = Editions.table("gist-risk/nih");
    List<String> order = List.of("VERY_LOW", "LOW", "INTERMEDIATE", "HIGH");
    List<String> violations = new ArrayList<>();
    for (String gastric : List.of("YES", "NO")) {
      for (int size = 1; size < 130; size++) {
        for (double mitoses = 0; mitoses < 12; mitoses += 0.5) {
          int risk = order.indexOf(risk(nih, gastric, size, mitoses));
          if (risk < 0
              || risk > order.indexOf(risk(nih, gastric, size + 1, mitoses))
              || risk > order.indexOf(risk(nih, gastric, size, mitoses + 0.5))) {
            violations.add("%s, %d mm, %s mitoses".formatted(gastric, size, mitoses));
          }
        }
      }
    }

    assertThat(violations).isEmpty();
  }

  @Test
  void afipDecidesEverySiteRateAndSizeOnce() {
    DecisionTable afip = Editions.table("gist-risk/afip");
    Map<String, List<Object>> domain = new LinkedHashMap<>(Domain.of(afip));
    domain.put("afip_site", outputs("gist-risk/afip_site", "afip_site"));
    domain.put("mitotic_rate", outputs("registry-2025/mitotic_rate", "mitotic_rate"));
    List<String> violations = new ArrayList<>();
    Domain.combine(
        domain,
        values -> {
          if (afip.matches(values).size() != 1) {
            violations.add(values.toString());
          }
        });

    assertThat(violations).isEmpty();
  }

  @Test
  void everyYearHasOneEditionAndEveryClassOneRank() {
    DecisionTable years = Editions.table("registry-2025/edition_by_year");
    DecisionTable classes = Editions.table("genotype/class_order");
    Set<Object> known = new LinkedHashSet<>(outputs("genotype/marker_class", "marker_class"));
    known.remove(null);
    known.addAll(List.of("WT", "UNTESTED"));

    Domain.combine(
        Domain.of(years), values -> assertThat(years.matches(values)).as("%s", values).hasSize(1));
    assertThat(known)
        .allMatch(name -> classes.matches(Map.of("genotype_class", name)).size() == 1)
        .hasSameSizeAs(classes.rules());
  }

  /** Each chapter with the T categories that its sites can have. */
  static Map<String, Set<Object>> categories(String edition) {
    DecisionTable chapters = Editions.table(edition + "/chapter");
    DecisionTable categories = Editions.table(edition + "/t_category");
    Map<String, Set<Object>> found = new LinkedHashMap<>();
    for (Map<String, Object> site : sites()) {
      Map<String, List<Object>> domain = new LinkedHashMap<>(Domain.of(categories));
      site.forEach((name, value) -> domain.put(name, Collections.singletonList(value)));
      Set<Object> ofChapter =
          found.computeIfAbsent(
              output(chapters, site, "chapter"), chapter -> new LinkedHashSet<>());
      Domain.combine(domain, values -> ofChapter.add(output(categories, values, "t")));
    }
    return found;
  }

  /** Every site of the code list with each disease and the site groups it can fall into. */
  static Set<Map<String, Object>> sites() {
    DecisionTable groups = Editions.table("registry-2025/site_group");
    Map<String, List<Object>> domain = new LinkedHashMap<>(Domain.of(groups));
    domain.put("cohort", List.of("IN"));
    domain.put("disease", List.of("STS", "GIST", "DFSP"));
    domain.put("primary_site", List.copyOf(CodeList.load("topographies").values("primary_site")));
    Set<Map<String, Object>> sites = new LinkedHashSet<>();
    Domain.combine(
        domain,
        values ->
            sites.add(
                Map.of(
                    "disease", values.get("disease"),
                    "primary_site", values.get("primary_site"),
                    "site_group", output(groups, values, "site_group"))));
    return sites;
  }

  private static Map<String, List<Object>> arriving(String chapter, Set<Object> categories) {
    boolean gist = chapter.startsWith("GIST");
    Map<String, List<Object>> domain = new LinkedHashMap<>();
    domain.put("chapter", List.of(chapter));
    domain.put("t", new ArrayList<>(categories));
    domain.put("n", outputs("registry-2025/n_category", "n"));
    domain.put("m", outputs("registry-2025/m_category", "m"));
    domain.put("grade", gist ? NONE : outputs("registry-2025/grade", "grade"));
    domain.put("mitotic_rate", gist ? outputs("registry-2025/mitotic_rate", "mitotic_rate") : NONE);
    return domain;
  }

  private static List<Object> outputs(String table, String output) {
    DecisionTable source = Editions.table(table);
    Set<Object> values = new LinkedHashSet<>();
    source.rules().forEach(rule -> values.add(source.results(rule, Map.of()).get(output)));
    return new ArrayList<>(values);
  }

  private static String output(DecisionTable table, Map<String, Object> values, String name) {
    return (String) table.results(table.firstMatch(values).orElseThrow(), values).get(name);
  }

  private static String risk(DecisionTable nih, String gastric, int size, double mitoses) {
    Map<String, Object> values =
        Map.of(
            "gastric", gastric,
            "rupture", "0",
            "tumor_size_mm", size,
            "mitoses_used", mitoses,
            "mitotic_rate", mitoses > 5 ? "H" : "L");
    return output(nih, values, "nih_risk");
  }

  /** The number of a T category; 0 where there is none. */
  private static int number(String category) {
    return category == null || category.equals("TX") ? 0 : category.charAt(1) - '0';
  }
}
