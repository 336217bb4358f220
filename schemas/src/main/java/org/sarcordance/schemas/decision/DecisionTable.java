package org.sarcordance.schemas.decision;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A decision table: conditions over named inputs, and the results of each rule.
 *
 * @param id the name of the table in its edition
 * @param file the file it was read from, as the user knows it
 * @param hit which rule answers when several match
 * @param inputs the inputs, in the order of the file
 * @param outputs the names of the results, in the order of the file
 * @param rules the rules, in the order of the file; never empty
 */
public record DecisionTable(
    String id,
    String file,
    HitPolicy hit,
    List<Input> inputs,
    List<String> outputs,
    List<Rule> rules)
    implements Serializable {
  private static final String MISSING = "?";
  private static final String COPY = "=";

  public DecisionTable {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rules = List.copyOf(rules);
  }

  /** An input column and its type. */
  public record Input(String name, ValueType type) implements Serializable {}

  /**
   * One row of the table.
   *
   * @param id stable and unique in the table
   * @param line the line in the file, counted from 1
   * @param conditions one per input, in the order of {@link DecisionTable#inputs}
   * @param results one per output as written: {@code ?} stands for NULL, {@code =column} copies
   *     that input, anything else is the value itself
   * @param cite where the rule comes from; empty when the table as a whole is cited
   */
  public record Rule(String id, long line, List<Cell> conditions, List<String> results, String cite)
      implements Serializable {
    public Rule {
      conditions = List.copyOf(conditions);
      results = List.copyOf(results);
    }
  }

  /** Every rule that matches, in the order of the file. An input without a value is missing. */
  public List<Rule> matches(Map<String, ?> values) {
    return rules.stream().filter(rule -> isMatch(rule, values)).toList();
  }

  /** The first rule that matches, in the order of the file. */
  public Optional<Rule> firstMatch(Map<String, ?> values) {
    return rules.stream().filter(rule -> isMatch(rule, values)).findFirst();
  }

  /** The results of a rule by name, copies of inputs resolved; NULL where the rule says so. */
  public Map<String, Object> results(Rule rule, Map<String, ?> values) {
    Map<String, Object> results = new LinkedHashMap<>();
    for (int i = 0; i < outputs.size(); i++) {
      results.put(outputs.get(i), resolve(rule.results().get(i), values));
    }
    return results;
  }

  private static Object resolve(String result, Map<String, ?> values) {
    if (result.equals(MISSING)) {
      return null;
    }
    return result.startsWith(COPY) ? values.get(result.substring(COPY.length())) : result;
  }

  private boolean isMatch(Rule rule, Map<String, ?> values) {
    return IntStream.range(0, inputs.size())
        .allMatch(i -> rule.conditions().get(i).matches(values.get(inputs.get(i).name())));
  }
}
