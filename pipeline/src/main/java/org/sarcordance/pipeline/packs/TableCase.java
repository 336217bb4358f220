package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * One case of a decision table. What the case does not give is answered by the earlier tables of
 * the edition, or is missing.
 *
 * @param edition the edition of the table
 * @param table the name of the table
 * @param file the file it stands in, relative to the folder of editions
 * @param line its line there, counted from 1
 * @param id the id of the case
 * @param given the values given, NULL where the case says so
 * @param expected the answers expected, as text; NULL where none is expected
 */
public record TableCase(
    Edition edition,
    String table,
    String file,
    long line,
    String id,
    Map<String, Object> given,
    Map<String, String> expected) {

  public TableCase {
    given = Collections.unmodifiableMap(given);
    expected = Collections.unmodifiableMap(expected);
  }

  /** The same case, asked of the tables of a changed edition. */
  public TableCase in(Edition changed) {
    return new TableCase(changed, table, file, line, id, given, expected);
  }

  /** What differs from the expectation; empty when nothing does. */
  public List<Problem> differences() {
    Map<String, Object> answers = new HashMap<>(given);
    Set<String> hits = run(answers);
    List<Problem> differences = new ArrayList<>();
    expected.forEach(
        (name, value) -> {
          String found = answers.get(name) == null ? null : answers.get(name).toString();
          if (!Objects.equals(value, found)) {
            String message =
                "case %s: expected %s = %s, found %s (%s)."
                    .formatted(id, name, shown(value), shown(found), rows(hits));
            differences.add(PackProblems.answer(file, line, message));
          }
        });
    return differences;
  }

  /** The ids of the rows that the case hits, as {@code edition/table:row}. */
  public Set<String> hits() {
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

  private String rows(Set<String> hits) {
    String own = edition.name() + "/" + table + ":";
    return hits.stream()
        .filter(hit -> hit.startsWith(own))
        .findFirst()
        .map(hit -> "by row " + hit)
        .orElse("no row of the table fits");
  }

  private static String shown(String value) {
    return value == null ? "?" : value;
  }

  private static List<String> names(DecisionTable step) {
    return step.inputs().stream().map(DecisionTable.Input::name).toList();
  }

  @Override
  public String toString() {
    return file + ": " + id;
  }
}
