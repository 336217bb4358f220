package org.sarcordance.pipeline.guidelines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * One case of a decision table. What the case does not give is answered by the earlier tables of
 * the edition, or is missing.
 *
 * @param edition the edition of the table
 * @param table the name of the table
 * @param id the id of the case
 * @param given the values given, NULL where the case says so
 * @param expected the answers expected, as text; NULL where none is expected
 */
record TableCase(
    Edition edition,
    String table,
    String id,
    Map<String, Object> given,
    Map<String, String> expected) {

  /** The same case, asked of a changed table of its edition. */
  TableCase with(DecisionTable changed) {
    return new TableCase(Mutant.edition(edition, changed), table, id, given, expected);
  }

  /** What differs from the expectation, in words; empty when nothing does. */
  List<String> differences() {
    Map<String, Object> answers = new HashMap<>(given);
    run(answers);
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (name, value) -> {
          String found = answers.get(name) == null ? null : answers.get(name).toString();
          if (value == null ? found != null : !value.equals(found)) {
            differences.add("%s: %s is %s, expected %s".formatted(this, name, found, value));
          }
        });
    return differences;
  }

  /** The ids of the rows that the case hits, as {@code table:row}. */
  Set<String> hits() {
    return run(new HashMap<>(given));
  }

  private Set<String> run(Map<String, Object> values) {
    Set<String> hits = new HashSet<>();
    for (DecisionTable step : edition.tables().values()) {
      boolean isOwn = step.id().equals(edition.name() + "/" + table);
      if (isOwn || values.keySet().containsAll(names(step))) {
        step.firstMatch(values).ifPresent(rule -> hits.add(answer(step, rule, values)));
      }
      if (isOwn) {
        return hits;
      }
    }
    throw new IllegalStateException("Bug: there is no table for the cases " + table);
  }

  /** Adds the answers of a rule to the values, unless the case gives them, NULL included. */
  private String answer(DecisionTable step, DecisionTable.Rule rule, Map<String, Object> values) {
    Map<String, Object> results = step.results(rule, values);
    results.keySet().removeAll(given.keySet());
    values.putAll(results);
    return step.id() + ":" + rule.id();
  }

  private static List<String> names(DecisionTable step) {
    return step.inputs().stream().map(DecisionTable.Input::name).toList();
  }

  @Override
  public String toString() {
    return edition.name() + "/cases/" + table + ".csv: " + id;
  }
}
