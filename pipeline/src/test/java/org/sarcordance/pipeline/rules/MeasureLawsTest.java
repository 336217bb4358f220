package org.sarcordance.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sarcordance.schemas.CodeList;
import org.sarcordance.schemas.Field;
import org.sarcordance.schemas.TableSchemas;

/** Laws over all measures and pathways; each law lists every violation before it fails. */
class MeasureLawsTest {
  private final Guidelines guidelines = Guidelines.builtIn();
  private final List<Measure> measures = guidelines.measures();

  @Test
  void everyReasonIsInTheClosedListOfItsOutcome() {
    Set<String> known =
        CodeList.load("reasons").rows().stream()
            .map(row -> row.get("outcome") + " " + row.get("reason"))
            .collect(Collectors.toSet());
    List<String> unknown = new ArrayList<>();
    for (Measure measure : measures) {
      answers(measure)
          .filter(answer -> !known.contains(answer))
          .forEach(answer -> unknown.add(measure.id() + ": " + answer));
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyUndecidedReasonNamesAColumnThatWouldDecideIt() {
    Set<String> asked =
        guidelines.care().asks().stream().map(Care.Ask::reason).collect(Collectors.toSet());
    List<String> silent = new ArrayList<>();
    for (Measure measure : measures) {
      answers(measure)
          .filter(answer -> answer.startsWith("INDETERMINATE "))
          .map(answer -> answer.substring("INDETERMINATE ".length()))
          .filter(reason -> !asked.contains(reason))
          .forEach(reason -> silent.add(measure.id() + ": " + reason));
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void everyColumnThatIsAskedForIsInAnExtract() {
    Set<String> known = new HashSet<>(Set.of("captures", "rejects"));
    for (String table : TableSchemas.inputs()) {
      String prefix = table.equals("cases") ? "" : table + ".";
      TableSchemas.input(table).fields().stream()
          .map(Field::name)
          .forEach(name -> known.add(prefix + name));
    }
    assertThat(guidelines.care().asks()).extracting(Care.Ask::column).isSubsetOf(known);
  }

  @Test
  void aDayIsReadOnlyBesideItsFact() {
    Set<String> therapies =
        guidelines.facts().stream()
            .filter(entry -> entry.at("kind").text().equals("received"))
            .map(entry -> entry.at("fact").text())
            .collect(Collectors.toSet());
    List<String> alone = new ArrayList<>();
    for (Map.Entry<Sql, ?> entry : UsedExpressions.of(guidelines).entrySet()) {
      if (entry.getValue() != null) {
        Set<String> columns = Expressions.columns(entry.getKey());
        therapies.stream()
            .filter(fact -> columns.contains(fact + "_day") && !columns.contains(fact))
            .forEach(fact -> alone.add(entry.getKey().text()));
      }
    }
    assertThat(alone).isEmpty();
  }

  @Test
  void everyMeasureAndComponentIsCited() {
    assertThat(measures).allSatisfy(measure -> assertThat(measure.citation()).isNotBlank());
    assertThat(guidelines.care().pathways())
        .allSatisfy(component -> assertThat(component.citation()).isNotBlank());
  }

  @Test
  void everyFactIsReadBySomeRule() {
    Set<String> read = new LinkedHashSet<>();
    UsedExpressions.of(guidelines).keySet().forEach(sql -> read.addAll(Expressions.columns(sql)));
    guidelines.columns().forEach(rule -> read.addAll(rule.reads()));
    measures.forEach(measure -> read.addAll(measure.attributedTo()));
    List<String> unread =
        guidelines.facts().stream()
            .filter(entry -> entry.at("kind").text().equals("received"))
            .map(entry -> entry.at("fact").text())
            .filter(
                fact ->
                    Stream.of("", "_day", "_unknown").noneMatch(end -> read.contains(fact + end)))
            .filter(fact -> isNotAnchor(fact))
            .toList();
    assertThat(unread).isEmpty();
  }

  /** Facts that only other facts wait for. */
  private boolean isNotAnchor(String fact) {
    return guidelines.facts().stream()
        .flatMap(entry -> entry.find("when").stream())
        .noneMatch(node -> node.text().equals(fact));
  }

  private static Stream<String> answers(Measure measure) {
    return Stream.of(
            measure.memberships().stream()
                .filter(step -> !step.isRequirement())
                .map(step -> step.outcome() + " " + step.reason()),
            measure.otherwise().stream().map(other -> other.outcome() + " " + other.value()),
            measure.metReasons().stream().map(reason -> "MET " + reason.value()),
            measure.notMetReasons().stream().map(reason -> "NOT_MET " + reason.value()))
        .flatMap(answers -> answers);
  }
}
