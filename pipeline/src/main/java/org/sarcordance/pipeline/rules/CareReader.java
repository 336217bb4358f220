package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what measures share: {@code bases.yaml}, {@code due-rule.yaml}, {@code words.yaml}; and the
 * pathways.
 */
final class CareReader {
  private final Map<String, Care.Base> bases = new LinkedHashMap<>();
  private final List<Care.DueRow> dueRule = new ArrayList<>();
  private final List<Care.SharedUnknown> sharedUnknowns = new ArrayList<>();
  private final List<String> unknownOrder = new ArrayList<>();
  private final Map<String, Sql> subjects = new LinkedHashMap<>();
  private final Map<String, Sql> found = new LinkedHashMap<>();
  private final List<Care.Ask> asks = new ArrayList<>();
  private final List<Care.Component> pathways = new ArrayList<>();
  private final Map<String, String> groupsWithoutPathway = new LinkedHashMap<>();

  /** Adds what one edition holds. */
  void read(GuidelineFolder folder, String edition) {
    file(folder, edition + "/bases.yaml").forEach(this::bases);
    file(folder, edition + "/due-rule.yaml").forEach(this::dueRule);
    file(folder, edition + "/words.yaml").forEach(this::words);
    PathwayReader reader = new PathwayReader(folder, edition);
    pathways.addAll(reader.components());
    groupsWithoutPathway.putAll(reader.groupsWithoutPathway());
  }

  Care care() {
    return new Care(
        bases,
        dueRule,
        sharedUnknowns,
        unknownOrder,
        subjects,
        found,
        asks,
        pathways,
        groupsWithoutPathway);
  }

  private static Stream<YamlNode> file(GuidelineFolder folder, String path) {
    return folder.has(path) ? Stream.of(folder.yaml(path)) : Stream.empty();
  }

  private void bases(YamlNode file) {
    file.at("bases")
        .entries()
        .forEach(
            (name, base) -> {
              base.allow(Set.of("population", "undecided", "exclusions", "stage_needs", "needs"));
              bases.put(
                  name,
                  new Care.Base(
                      base.at("population").sql(),
                      memberships(base, "undecided", "INDETERMINATE"),
                      memberships(base, "exclusions", "EXCLUDED"),
                      memberships(base, "stage_needs", "INDETERMINATE"),
                      memberships(base, "needs", "INDETERMINATE")));
            });
  }

  /** The steps under a key, each with a condition and a reason. */
  static List<Measure.Membership> memberships(YamlNode node, String key, String outcome) {
    return node.items(key).stream()
        .map(
            item ->
                new Measure.Membership(
                    item.allow(Set.of("when", "reason")).at("when").sql(),
                    false,
                    outcome,
                    item.at("reason").text()))
        .toList();
  }

  private void dueRule(YamlNode file) {
    for (YamlNode row : file.items("due_rule")) {
      row.allow(Set.of("row", "uses", "when", "outcome", "reason"));
      dueRule.add(
          new Care.DueRow(
              row.at("row").text(),
              new LinkedHashSet<>(row.texts("uses")),
              row.find("when").map(YamlNode::sql),
              row.text("outcome").orElse(""),
              row.text("reason").orElse("")));
    }
    for (YamlNode doubt : file.items("shared_unknowns")) {
      sharedUnknowns.add(
          new Care.SharedUnknown(
              new LinkedHashSet<>(doubt.texts("uses")), doubt.at("reason").sql()));
    }
    unknownOrder.addAll(file.texts("unknown_order"));
  }

  private void words(YamlNode file) {
    file.find("subjects")
        .ifPresent(node -> node.entries().forEach((name, text) -> subjects.put(name, text.sql())));
    file.find("found")
        .ifPresent(node -> node.entries().forEach((name, text) -> found.put(name, text.sql())));
    for (YamlNode ask : file.items("asks")) {
      ask.allow(Set.of("reason", "when", "column"));
      asks.add(
          new Care.Ask(
              ask.at("reason").text(),
              ask.find("when").map(YamlNode::sql),
              ask.at("column").text()));
    }
  }
}
