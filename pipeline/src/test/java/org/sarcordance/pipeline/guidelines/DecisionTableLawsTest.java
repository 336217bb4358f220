package org.sarcordance.pipeline.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.schemas.decision.Cell;
import org.sarcordance.schemas.decision.DecisionTable;
import org.sarcordance.schemas.decision.HitPolicy;

/** Laws that hold for every decision table of every edition. */
class DecisionTableLawsTest {
  @Test
  void everyTableFileIsListedInItsEdition() throws IOException {
    List<String> unlisted = new ArrayList<>();
    for (Edition edition : Editions.all()) {
      Path tables = Editions.folder(edition).resolve("tables");
      try (Stream<Path> files = Files.isDirectory(tables) ? Files.list(tables) : Stream.of()) {
        files
            .map(file -> file.getFileName().toString().replace(".csv", ""))
            .filter(name -> !edition.tables().containsKey(name))
            .forEach(name -> unlisted.add(edition.name() + "/" + name));
      }
    }

    assertThat(unlisted).isEmpty();
  }

  @Test
  void everyRowIsCited() {
    assertThat(violations(rule -> rule.cite().isBlank())).isEmpty();
  }

  @Test
  void lastRowOfAFirstHitTableMatchesEverything() {
    assertThat(Editions.tables())
        .filteredOn(table -> table.hit() == HitPolicy.FIRST)
        .filteredOn(
            table ->
                !table.rules().get(table.rules().size() - 1).conditions().stream()
                    .allMatch(cell -> cell instanceof Cell.Any))
        .extracting(DecisionTable::id)
        .isEmpty();
  }

  @Test
  void everyInputIsReadOrCopiedBySomeRow() {
    List<String> unused = new ArrayList<>();
    for (DecisionTable table : Editions.tables()) {
      for (int input = 0; input < table.inputs().size(); input++) {
        if (!isUsed(table, input)) {
          unused.add(table.id() + ": " + table.inputs().get(input).name());
        }
      }
    }

    assertThat(unused).isEmpty();
  }

  private static boolean isUsed(DecisionTable table, int input) {
    String copy = "=" + table.inputs().get(input).name();
    return table.rules().stream()
        .anyMatch(
            rule ->
                !(rule.conditions().get(input) instanceof Cell.Any)
                    || rule.results().contains(copy));
  }

  @Test
  void noTwoRowsOfAUniqueTableMatchTheSameValues() {
    List<String> overlaps = new ArrayList<>();
    Editions.tables().stream()
        .filter(table -> table.hit() == HitPolicy.UNIQUE)
        .forEach(
            table -> Domain.combine(Domain.of(table), values -> check(table, values, overlaps)));

    assertThat(overlaps).isEmpty();
  }

  private static void check(
      DecisionTable table, Map<String, Object> values, List<String> overlaps) {
    List<DecisionTable.Rule> rules = table.matches(values);
    if (rules.size() > 1) {
      overlaps.add(
          "%s: rows %s match %s"
              .formatted(table.id(), rules.stream().map(DecisionTable.Rule::id).toList(), values));
    }
  }

  private static List<String> violations(Predicate<DecisionTable.Rule> broken) {
    return Editions.tables().stream()
        .flatMap(
            table ->
                table.rules().stream().filter(broken).map(rule -> table.id() + ":" + rule.id()))
        .toList();
  }
}
