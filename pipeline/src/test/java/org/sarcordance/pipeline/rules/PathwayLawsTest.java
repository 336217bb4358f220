package org.sarcordance.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarcordance.schemas.decision.DecisionTable;

/** Laws over all pathways; each law lists every violation before it fails. */
class PathwayLawsTest {
  private final Guidelines guidelines = Guidelines.builtIn();
  private final List<Care.Component> components = guidelines.care().pathways();

  @ParameterizedTest
  @ValueSource(strings = {"group_dx", "group_current"})
  void everyGroupHasAPathwayOrAReasonForHavingNone(String column) {
    Set<String> groups = groups(column);
    Set<String> covered = withPathway(column);
    covered.addAll(guidelines.care().groupsWithoutPathway().keySet());

    assertThat(groups).isNotEmpty();
    assertThat(covered).containsAll(groups);
  }

  @Test
  void noGroupHasBothAPathwayAndAReasonForHavingNone() {
    Set<String> both = withPathway("group_dx");
    both.addAll(withPathway("group_current"));
    both.retainAll(guidelines.care().groupsWithoutPathway().keySet());

    assertThat(both).isEmpty();
  }

  @Test
  void everyNamedGroupIsGivenByATable() {
    Set<String> given = groups("group_dx");
    given.addAll(groups("group_current"));

    assertThat(components).extracting(Care.Component::group).isSubsetOf(given);
    assertThat(given).containsAll(guidelines.care().groupsWithoutPathway().keySet());
  }

  @Test
  void noOptionStandsTwiceInAPath() {
    Set<List<String>> seen = new HashSet<>();
    List<List<String>> twice = new ArrayList<>();
    for (Care.Component one : components) {
      List<String> key = List.of(one.column(), one.group(), one.path(), one.name(), one.option());
      if (!seen.add(key)) {
        twice.add(key);
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void everyRequirementIsOneOfThree() {
    assertThat(components).extracting(Care.Component::requirement).isSubsetOf("ALL", "SOME", "OPT");
  }

  @Test
  void everyFactOverTheWholeHistoryIsReadBySomeComponent() {
    Set<String> read = new LinkedHashSet<>();
    components.forEach(one -> read.addAll(Expressions.columns(one.received())));
    guidelines.columns().forEach(rule -> read.addAll(rule.reads()));
    List<String> unread =
        guidelines.facts().stream()
            .filter(entry -> entry.at("kind").text().startsWith("ever"))
            .map(entry -> entry.at("fact").text())
            .filter(fact -> !read.contains(fact))
            .toList();

    assertThat(unread).isEmpty();
  }

  private Set<String> withPathway(String column) {
    return components.stream()
        .filter(one -> one.column().equals(column))
        .map(Care.Component::group)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The groups that the table of that name gives; a reference to another column is none. */
  private Set<String> groups(String table) {
    return guidelines.editions().stream()
        .filter(edition -> edition.tables().containsKey(table))
        .map(edition -> edition.tables().get(table))
        .flatMap(found -> found.rules().stream().map(rule -> group(found, rule, table)))
        .filter(group -> !group.startsWith("="))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String group(DecisionTable table, DecisionTable.Rule rule, String output) {
    return rule.results().get(table.outputs().indexOf(output));
  }
}
