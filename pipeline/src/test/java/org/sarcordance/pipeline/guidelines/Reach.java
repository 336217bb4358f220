package org.sarcordance.pipeline.guidelines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sarcordance.schemas.CodeList;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * The values that can arrive at a table. An input that earlier tables give has the values of their
 * outputs; a site has the groups, a histology the class, a chapter the categories that belong to
 * it.
 */
final class Reach {
  /** A site of each group. */
  private static final List<String> SITES =
      List.of(
          "C492", "C480", "C490", "C649", "C340", "C445", "C809", "C169", "C171", "C481", "C473");

  /** A histology of each class. */
  private static final List<Integer> HISTOLOGIES = List.of(8890, 8936, 8832, 8935, 8010);

  /** Values that no cell names; an item without one is coded completely. */
  private static final Map<String, String> UNLISTED =
      Map.ofEntries(
          Map.entry("report_source", "1"),
          Map.entry("schema_disc_1", "9"),
          Map.entry("schema_disc_2", "9"),
          Map.entry("pn", "X"),
          Map.entry("cn", "X"),
          Map.entry("grade_clin", "9"),
          Map.entry("grade_path", "9"),
          Map.entry("rupture", "9"),
          Map.entry("gene", "SMARCB1"),
          Map.entry("variant", "W557_K558del"),
          Map.entry("method", "OTHER"));

  private static final Map<String, List<Object>> GIVEN = given();
  private static final Map<DecisionTable, Map<String, List<Object>>> DOMAINS =
      new IdentityHashMap<>();
  private static final Map<String, Map<String, Set<Object>>> CATEGORIES = new HashMap<>();
  private static final Set<List<Object>> GROUPS = groups();
  private static final Map<String, String> CLASSES =
      CodeList.load("histologies").rows().stream()
          .collect(
              Collectors.toMap(row -> row.get("histology"), row -> row.get("histology_class")));
  private static final Set<String> TOPOGRAPHIES =
      Set.copyOf(CodeList.load("topographies").values("primary_site"));

  private Reach() {}

  /**
   * Each input of a table with the values that arrive; of others those that its cells tell apart.
   */
  static Map<String, List<Object>> domain(DecisionTable table) {
    return DOMAINS.computeIfAbsent(table, Reach::newDomain);
  }

  private static Map<String, List<Object>> newDomain(DecisionTable table) {
    Map<String, List<Object>> domain = new LinkedHashMap<>(Domain.of(table));
    domain.replaceAll((name, values) -> GIVEN.getOrDefault(name, values));
    domain.computeIfPresent("primary_site", (name, values) -> sites(values));
    domain.computeIfPresent("histology", (name, values) -> with(values, HISTOLOGIES));
    domain.replaceAll(Reach::plain);
    return domain;
  }

  /** Missing and unlisted values first, the latter as they occur; no negative numbers. */
  private static List<Object> plain(String name, List<Object> values) {
    List<Object> plain = new ArrayList<>();
    for (Object value : values) {
      Object real = Domain.UNLISTED.equals(value) ? UNLISTED.get(name) : value;
      boolean isNegative = real instanceof Number number && number.doubleValue() < 0;
      boolean isMissing = real == null && value != null;
      if (!isNegative && !isMissing && !plain.contains(real)) {
        plain.add(0, real);
      }
    }
    return plain;
  }

  /** Whether some combination that arrives at a table is as wanted. */
  static boolean any(
      DecisionTable table,
      Map<String, List<Object>> domain,
      Predicate<Map<String, Object>> wanted) {
    return first(table, domain, wanted).isPresent();
  }

  /** The first combination that arrives at a table and is as wanted. */
  static Optional<Map<String, Object>> first(
      DecisionTable table,
      Map<String, List<Object>> domain,
      Predicate<Map<String, Object>> wanted) {
    Map<String, Object> values = new LinkedHashMap<>();
    boolean found =
        search(
            List.copyOf(domain.keySet()),
            domain,
            values,
            candidate -> arrives(table, candidate) && wanted.test(candidate));
    return found ? Optional.of(values) : Optional.empty();
  }

  private static boolean search(
      List<String> names,
      Map<String, List<Object>> domain,
      Map<String, Object> values,
      Predicate<Map<String, Object>> wanted) {
    if (names.isEmpty()) {
      return wanted.test(values);
    }
    for (Object value : domain.get(names.get(0))) {
      values.put(names.get(0), value);
      if (search(names.subList(1, names.size()), domain, values, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean arrives(DecisionTable table, Map<String, Object> values) {
    return isSiteOfGroup(values)
        && isClassOfHistology(values)
        && isRateOfCount(values)
        && (!values.containsKey("chapter")
            || isOfChapter(table.id().substring(0, table.id().indexOf('/')), values));
  }

  private static boolean isOfChapter(String edition, Map<String, Object> values) {
    String chapter = (String) values.get("chapter");
    Set<Object> categories =
        CATEGORIES
            .computeIfAbsent(edition, StagingLawsTest::categories)
            .getOrDefault(chapter, Collections.emptySet());
    boolean gist = chapter.startsWith("GIST");
    return categories.contains(values.get("t"))
        && (chapter.equals("NONE")
            || gist == (values.get("grade") == null)
                && gist == (values.get("mitotic_rate") != null));
  }

  private static boolean isSiteOfGroup(Map<String, Object> values) {
    return !values.containsKey("site_group") || GROUPS.contains(group(values, values));
  }

  /** The group of a site with whatever else of it the keys ask for. */
  private static List<Object> group(Map<String, Object> site, Map<String, Object> keys) {
    List<Object> group = new ArrayList<>(List.of(site.get("site_group")));
    group.add(keys.containsKey("disease") ? site.get("disease") : null);
    group.add(keys.containsKey("primary_site") ? site.get("primary_site") : null);
    return group;
  }

  private static Set<List<Object>> groups() {
    Set<List<Object>> groups = new HashSet<>();
    for (Map<String, Object> site : StagingLawsTest.sites()) {
      groups.add(group(site, Map.of()));
      groups.add(group(site, Map.of("disease", true)));
      groups.add(group(site, Map.of("primary_site", true)));
      groups.add(group(site, Map.of("disease", true, "primary_site", true)));
    }
    return groups;
  }

  private static boolean isClassOfHistology(Map<String, Object> values) {
    return !values.containsKey("histology_class")
        || Objects.equals(
            CLASSES.get(String.valueOf(values.get("histology"))), values.get("histology_class"));
  }

  private static boolean isRateOfCount(Map<String, Object> values) {
    Double count = (Double) values.get("mitoses_used");
    return count == null
        || !values.containsKey("mitotic_rate")
        || (count > 5 ? "H" : "L").equals(values.get("mitotic_rate"));
  }

  private static List<Object> sites(List<Object> ends) {
    List<Object> sites = new ArrayList<>(ends);
    sites.removeIf(site -> site == null || !TOPOGRAPHIES.contains(site));
    return with(sites, SITES);
  }

  private static List<Object> with(List<Object> values, List<?> more) {
    Set<Object> all = new LinkedHashSet<>(more);
    all.addAll(values);
    return new ArrayList<>(all);
  }

  private static Map<String, List<Object>> given() {
    Map<String, List<Object>> given = new HashMap<>();
    for (String name :
        List.of(
            "site_group",
            "chapter",
            "t",
            "n",
            "m",
            "gastric",
            "afip_site",
            "nih_risk",
            "afip_risk",
            "grade",
            "mitotic_rate")) {
      given.put(name, outputs(name));
    }
    given.get("grade").add(null);
    given.get("mitotic_rate").add(null);
    given.put("stage_basis", Arrays.asList("p", "c", null));
    given.put("cohort", List.of("IN", "OUT"));
    given.put("disease", List.of("STS", "GIST", "DFSP"));
    given.put("histology_class", Arrays.asList("STS", "GIST", "DFSP", "EXCLUDED", null));
    given.put("depth", Arrays.asList("S", "D", "U", null));
    given.put("genotype_class", outputs("marker_class"));
    given.get("genotype_class").remove(null);
    given.get("genotype_class").addAll(List.of("WT", "UNTESTED"));
    return given;
  }

  private static List<Object> outputs(String name) {
    Set<Object> values = new LinkedHashSet<>();
    for (DecisionTable table : Editions.tables()) {
      if (table.outputs().contains(name)) {
        table.rules().forEach(rule -> values.add(table.results(rule, Map.of()).get(name)));
      }
    }
    return new ArrayList<>(values);
  }
}
