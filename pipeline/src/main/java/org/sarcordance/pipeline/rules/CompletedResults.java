package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sarcordance.schemas.decision.Cell;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * The results of {@link ColumnRule.Completions} for every combination of inputs with an unknown
 * among them, worked out when the edition is loaded.
 */
final class CompletedResults {
  /** Stands for a missing value in a combination. */
  static final String MISSING = "?";

  private final ColumnRule.Completions rule;

  private CompletedResults(ColumnRule.Completions rule) {
    this.rule = rule;
  }

  /** The sorted results by combination, where there are any. */
  static Map<List<String>, Set<String>> of(ColumnRule.Completions rule) {
    CompletedResults completed = new CompletedResults(rule);
    Map<List<String>, Set<String>> results = new LinkedHashMap<>();
    for (List<String> combination : combinations(completed.domains())) {
      if (completed.hasUnknown(combination)) {
        results.put(combination, completed.results(combination));
      }
    }
    results.values().removeIf(Set::isEmpty);
    return results;
  }

  private Set<String> results(List<String> combination) {
    List<List<String>> choices = new ArrayList<>();
    for (int i = 0; i < combination.size(); i++) {
      String value = combination.get(i);
      choices.add(completions(i).getOrDefault(value, List.of(value)));
    }
    Set<String> results = new TreeSet<>();
    for (List<String> completed : combinations(choices)) {
      Map<String, Object> values = new HashMap<>();
      for (int i = 0; i < completed.size(); i++) {
        String value = completed.get(i);
        values.put(rule.table().inputs().get(i).name(), value.equals(MISSING) ? null : value);
      }
      rule.table()
          .firstMatch(values)
          .map(row -> (String) rule.table().results(row, values).get(rule.output()))
          .ifPresent(results::add);
    }
    return results;
  }

  private boolean hasUnknown(List<String> combination) {
    for (int i = 0; i < combination.size(); i++) {
      if (completions(i).containsKey(combination.get(i))) {
        return true;
      }
    }
    return false;
  }

  private Map<String, List<String>> completions(int input) {
    String name = rule.table().inputs().get(input).name();
    return rule.completions().getOrDefault(name, Map.of());
  }

  /** The values of each input that the table or the completions name, and missing. */
  private List<List<String>> domains() {
    List<List<String>> domains = new ArrayList<>();
    for (int i = 0; i < rule.table().inputs().size(); i++) {
      Set<String> values = new LinkedHashSet<>(List.of(MISSING));
      for (DecisionTable.Rule row : rule.table().rules()) {
        values.addAll(named(row.conditions().get(i)));
      }
      values.addAll(completions(i).keySet());
      domains.add(List.copyOf(values));
    }
    return domains;
  }

  private static List<String> named(Cell cell) {
    if (cell instanceof Cell.OneOf list) {
      return list.spans().stream().map(span -> String.valueOf(span.low())).toList();
    }
    return cell instanceof Cell.Not not ? named(not.spans()) : List.of();
  }

  private static List<List<String>> combinations(List<List<String>> choices) {
    List<List<String>> combinations = List.of(List.of());
    for (List<String> next : choices) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> start : combinations) {
        for (String value : next) {
          List<String> combination = new ArrayList<>(start);
          combination.add(value);
          longer.add(combination);
        }
      }
      combinations = longer;
    }
    return combinations;
  }
}
