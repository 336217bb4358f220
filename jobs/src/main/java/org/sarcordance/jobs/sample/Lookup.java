package org.sarcordance.jobs.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sarcordance.schemas.decision.Cell;
import org.sarcordance.schemas.decision.DecisionTable;

/** A decision table whose first matching row answers, laid out to be asked once for each case. */
final class Lookup {
  private static final String MISSING = "?";

  private final String file;
  private final List<Rule> rules = new ArrayList<>();

  private record Rule(Trait[] traits, Cell[] cells, Map<String, String> results) {}

  Lookup(String file) {
    this.file = file;
    DecisionTable table = SampleFiles.table(file);
    table.rules().forEach(rule -> rules.add(rule(table, rule)));
  }

  private static Rule rule(DecisionTable table, DecisionTable.Rule rule) {
    List<Trait> traits = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      Cell cell = rule.conditions().get(i);
      if (!(cell instanceof Cell.Any)) {
        traits.add(Trait.named(table.inputs().get(i).name()));
        cells.add(cell);
      }
    }
    Map<String, String> results = new HashMap<>();
    for (int i = 0; i < table.outputs().size(); i++) {
      String result = rule.results().get(i);
      results.put(table.outputs().get(i), result.equals(MISSING) ? "" : result);
    }
    return new Rule(traits.toArray(Trait[]::new), cells.toArray(Cell[]::new), results);
  }

  /** The results by name; a missing one is blank. */
  Map<String, String> ask(Map<Trait, Object> traits) {
    for (Rule rule : rules) {
      if (matches(rule, traits)) {
        return rule.results();
      }
    }
    throw new IllegalStateException("Bug: no row of " + file + " matches " + traits);
  }

  private static boolean matches(Rule rule, Map<Trait, Object> traits) {
    for (int i = 0; i < rule.cells().length; i++) {
      if (!rule.cells()[i].matches(traits.get(rule.traits()[i]))) {
        return false;
      }
    }
    return true;
  }
}
