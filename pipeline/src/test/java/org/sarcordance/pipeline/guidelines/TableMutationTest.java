package org.sarcordance.pipeline.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sarcordance.pipeline.packs.Pack;
import org.sarcordance.pipeline.packs.TableCase;
import org.sarcordance.pipeline.rules.Edition;

/**
 * A change of any single cell of a table that leads to stage or risk is noticed by a case of its
 * edition or by the law that one row matches. A normal build tries a seeded sample, {@code
 * -Pmutation} all.
 */
class TableMutationTest {
  private static final Set<String> EDITIONS =
      Set.of("registry-2025", "ajcc-7", "ajcc-8", "gist-risk", "genotype");
  private static final int SAMPLE = 50;
  private static final long SEED = 20261125;

  @Test
  void everyChangeOfACellIsNoticed() {
    List<TableCase> cases = Pack.builtIn().tableCases();
    List<Mutant> survivors =
        chosen().stream().filter(mutant -> !mutant.isCaught(cases(mutant, cases))).toList();

    assertThat(survivors).isEmpty();
  }

  /** The changes to try; those that change no answer are left out. */
  private static List<Mutant> chosen() {
    List<Mutant> mutants = new ArrayList<>();
    for (Edition edition : Editions.all()) {
      if (EDITIONS.contains(edition.name())) {
        edition.tables().values().forEach(table -> mutants.addAll(Mutants.of(table)));
      }
    }
    boolean all = "all".equals(System.getProperty("mutation"));
    Collections.shuffle(mutants, new Random(SEED));
    return mutants.stream()
        .filter(Mutant::isDifferent)
        .limit(all ? Integer.MAX_VALUE : SAMPLE)
        .toList();
  }

  private static List<TableCase> cases(Mutant mutant, List<TableCase> cases) {
    return cases.stream()
        .filter(given -> mutant.original().id().startsWith(given.edition().name() + "/"))
        .toList();
  }
}
