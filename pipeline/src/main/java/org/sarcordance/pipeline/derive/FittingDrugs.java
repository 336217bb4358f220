package org.sarcordance.pipeline.derive;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * The drugs that a guideline names for the class of a tumor. In the table alternatives stand apart
 * by {@code |}, drugs given together by {@code +}.
 *
 * @param table names the drugs for each class
 * @param input the input of the table that takes the class
 * @param output the output of the table that names the drugs
 * @param fact the fact that holds the class
 */
record FittingDrugs(DecisionTable table, String input, String output, String fact)
    implements Serializable {

  /** Whether exactly the drugs of one alternative were given. */
  boolean fit(Collection<String> agents, FactValues facts) {
    return alternatives(facts).anyMatch(drugs -> drugs.equals(Set.copyOf(agents)));
  }

  /** Whether at least the drugs of one alternative were given. */
  boolean areAmong(Collection<String> agents, FactValues facts) {
    return alternatives(facts).anyMatch(agents::containsAll);
  }

  /** Drugs in the notation of the table: given together, in alphabetical order. */
  static String text(Collection<String> agents) {
    return agents.isEmpty() ? null : String.join("+", new TreeSet<>(agents));
  }

  private Stream<Set<String>> alternatives(FactValues facts) {
    Map<String, Object> values = Map.of(input, String.valueOf(facts.text(fact)));
    return table
        .firstMatch(values)
        .map(rule -> table.results(rule, values).get(output))
        .map(drugs -> Arrays.stream(drugs.toString().split("\\|")))
        .orElse(Stream.of())
        .map(drugs -> Set.of(drugs.split("\\+")));
  }
}
