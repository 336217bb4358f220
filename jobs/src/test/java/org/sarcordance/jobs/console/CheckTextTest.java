package org.sarcordance.jobs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sarcordance.pipeline.packs.Pack;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;

class CheckTextTest {
  private static final Pack PACK = Pack.builtIn();

  @Test
  void countsWhatEachEditionHolds() {
    assertThat(CheckText.of(Optional.of(PACK), List.of()))
        .startsWith(
            "EDITION             tables  measures  table cases  whole cases  problems\n"
                + "registry-2025            8         0          529            0         0\n")
        .endsWith("\n\nEvery case gets the answers that stand beside it.\n");
  }

  @Test
  void saysThatCasesWaitForTheRules() {
    List<Problem> problems =
        List.of(
            problem("genotype/columns.yaml", "guideline-condition"),
            problem("genotype/cases/marker_class.csv", "case-answer"));

    assertThat(CheckText.of(Optional.of(PACK), problems))
        .contains("genotype                 3         0          215            0         2\n")
        .endsWith(
            """

            genotype/columns.yaml:7
              It is wrong.
              Mend it.

            genotype/cases/marker_class.csv:7
              It is wrong.
              Mend it.

            2 problems. The cases were not tried yet.
            """);
  }

  private static Problem problem(String file, String rule) {
    return new Problem(
        file, 7L, null, null, rule, Severity.REFUSE_EXTRACT, "It is wrong.", "Mend it.");
  }
}
