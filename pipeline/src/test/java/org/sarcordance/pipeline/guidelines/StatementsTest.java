package org.sarcordance.pipeline.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sarcordance.pipeline.Samples;
import org.sarcordance.pipeline.rules.Guidelines;

/** Every statement of the guideline documents is asked by a rule or known not to be measurable. */
class StatementsTest {
  private static final Path PAGE = Samples.folder("..").resolve("docs/guidelines.md").normalize();

  /** How many statements each document has. */
  private static final Map<String, Integer> COUNTS = counts();

  private final List<Statement> statements = Statement.all();
  private final Set<String> documents =
      statements.stream()
          .map(Statement::document)
          .collect(Collectors.toCollection(LinkedHashSet::new));
  private final Guidelines guidelines = Guidelines.builtIn();
  private final Map<String, Set<String>> citing = Citations.of(guidelines, documents);

  @Test
  void everyStatementIsThereOnce() {
    List<String> wanted = new ArrayList<>();
    COUNTS.forEach(
        (form, count) -> {
          for (int number = 1; number <= count; number++) {
            wanted.add(form.formatted(number));
          }
        });
    assertThat(statements).extracting(Statement::id).containsExactlyElementsOf(wanted);
  }

  @Test
  void everyStatementIsCitedOrHasAReasonWhyNot() {
    List<String> wrong = new ArrayList<>();
    for (Statement statement : statements) {
      Set<String> rules =
          citing.getOrDefault(statement.document() + " " + statement.id(), Set.of());
      if (rules.isEmpty() == statement.notMeasured().isEmpty()) {
        wrong.add(statement + " is cited by " + rules);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noRuleCitesAnUnknownStatement() {
    Set<String> known =
        statements.stream()
            .map(statement -> statement.document() + " " + statement.id())
            .collect(Collectors.toSet());
    assertThat(citing.keySet()).isSubsetOf(known);
  }

  @Test
  void noMeasureOrComponentCitesAStatementWithoutItsDocument() {
    List<String> citations = new ArrayList<>();
    guidelines.measures().forEach(measure -> citations.add(measure.citation()));
    guidelines.care().pathways().forEach(component -> citations.add(component.citation()));

    assertThat(citations).noneMatch(citation -> Citations.hasStray(citation, documents));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "NCI PDQ STS (D5, D8); [NCI PDQ STS D5, NCI PDQ STS D8]",
        "Yuan 2021 (P1 to P3); [Yuan 2021 P1, Yuan 2021 P2, Yuan 2021 P3]",
        "StayWell 2025 (W7), preferred, NCI PDQ STS (D10);"
            + " [StayWell 2025 W7, NCI PDQ STS D10]",
        "BMJ Best Practice STS (B09 to B10, B12);"
            + " [BMJ Best Practice STS B09, BMJ Best Practice STS B10, BMJ Best Practice STS B12]",
        "AJCC 8 ch. 41 (T0 N0 M0 is not a group); []"
      })
  void aCitationNamesStatementsOneByOneOrAsARange(String citation, String named) {
    assertThat(Citations.statements(citation, documents))
        .containsExactlyInAnyOrderElementsOf(items(named));
  }

  @Test
  void thePageTellsWhereEachStatementIsMeasured() throws IOException {
    String page = Files.readString(PAGE);
    String fresh = StatementsChapter.into(page, statements, citing);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, fresh);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/guidelines.md is out of date. Rewrite it: run this test with -Dgolden=update.")
        .isEqualTo(fresh);
  }

  private static List<String> items(String list) {
    String inner = list.substring(1, list.length() - 1);
    return inner.isEmpty() ? List.of() : List.of(inner.split(", "));
  }

  private static Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("B%02d", 48);
    counts.put("C%d", 8);
    counts.put("W%d", 8);
    counts.put("P%d", 3);
    counts.put("D%d", 10);
    return counts;
  }
}
