package org.sarcordance.pipeline.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sarcordance.pipeline.packs.Pack;
import org.sarcordance.pipeline.packs.TableCase;

/** The cases that ship with the editions, and the law that they leave no row untried. */
class TableCasesTest {
  private static final List<TableCase> CASES = Pack.builtIn().tableCases();

  @ParameterizedTest
  @MethodSource("cases")
  void tableAnswersAsTheCaseSays(TableCase given) {
    assertThat(given.differences()).isEmpty();
  }

  @Test
  void everyRowIsHitByACase() {
    Set<String> hits = cases().flatMap(given -> given.hits().stream()).collect(Collectors.toSet());
    List<String> untried =
        Editions.tables().stream()
            .flatMap(table -> table.rules().stream().map(rule -> table.id() + ":" + rule.id()))
            .filter(row -> !hits.contains(row))
            .toList();

    assertThat(untried).isEmpty();
  }

  @Test
  void caseIdsAreUniqueInTheirFile() {
    assertThat(cases().map(TableCase::toString)).doesNotHaveDuplicates();
  }

  private static Stream<TableCase> cases() {
    return CASES.stream();
  }
}
