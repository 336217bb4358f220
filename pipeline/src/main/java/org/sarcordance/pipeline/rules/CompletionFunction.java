package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.expr;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * {@link ColumnRule.Completions} as a function: the values of the inputs in, the results that their
 * completions give out.
 */
final class CompletionFunction implements CaseFunction {
  private static final DataType RESULTS = DataTypes.createArrayType(DataTypes.StringType);

  private static final Object MISSING = SparkValues.held(CompletedResults.MISSING);

  private final Map<List<Object>, List<Object>> results = new HashMap<>();

  private CompletionFunction(ColumnRule.Completions rule) {
    CompletedResults.of(rule)
        .forEach(
            (combination, possible) ->
                results.put(
                    combination.stream().map(SparkValues::held).toList(),
                    possible.stream().map(SparkValues::held).toList()));
  }

  /** The array of possible results; empty for a combination without an unknown. */
  static FunctionCall of(ColumnRule.Completions rule) {
    List<Column> values =
        rule.table().inputs().stream()
            .map(input -> expr(rule.inputs().get(input.name()).text()).cast("string"))
            .toList();
    return new FunctionCall(new CompletionFunction(rule), RESULTS, values);
  }

  @Override
  public Object apply(Object[] values) {
    return results.getOrDefault(key(values), List.of());
  }

  private static List<Object> key(Object[] values) {
    Object[] named = values.clone();
    for (int i = 0; i < named.length; i++) {
      named[i] = named[i] == null ? MISSING : named[i];
    }
    return Arrays.asList(named);
  }

  @Override
  public String toString() {
    return "completions";
  }
}
