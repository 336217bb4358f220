package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.sarcordance.schemas.decision.Cell;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * Compiles {@link ColumnRule.Completions}: every combination of inputs with an unknown among them
 * is completed when the edition is loaded, and the case only looks its combination up.
 */
final class CompletionColumns {
  private static final String MISSING = "?";
  private static final String SEPARATOR = "|";

  private final ColumnRule.Completions rule;

  private CompletionColumns(ColumnRule.Completions rule) {
    this.rule = rule;
  }

  /** The array of possible results; empty for a combination without an unknown. */
  static Column possible(ColumnRule.Completions rule) {
    return new CompletionColumns(rule).column();
  }

  private Column column() {
    Column[] values =
        rule.table().inputs().stream()
            .map(input -> coalesce(expr(rule.inputs().get(input.name()).text()), lit(MISSING)))
            .toArray(Column[]::new);
    Column key = concat_ws(SEPARATOR, values);
    Choice possible = new Choice();
    keysByResults()
        .forEach(
            (results, keys) ->
                possible.add(
                    key.isin(keys.toArray()),
                    array(results.stream().map(result -> lit(result)).toArray(Column[]::new))));
    return possible.otherwise(array().cast("array<string>"));
  }

  private Map<Set<String>, List<String>> keysByResults() {
    Map<Set<String>, List<String>> keys = new LinkedHashMap<>();
    for (List<String> combination : combinations(domains())) {
      if (hasUnknown(combination)) {
        Set<String> results = results(combination);
        if (!results.isEmpty()) {
          keys.computeIfAbsent(results, key -> new ArrayList<>())
              .add(String.join(SEPARATOR, combination));
        }
      }
    }
    return keys;
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
