package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.expr;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.schemas.decision.DecisionTable;
import org.sarcordance.schemas.decision.RowFinder;

/**
 * A decision table as a function: the values of its inputs in, the results of the row that fires
 * out. The first row that matches fires, for either hit policy: a law over all tables proves that
 * at most one row of a unique table can match.
 */
final class TableFunction implements CaseFunction {
  /** The field that names the row that fired, as {@code table:row}. */
  static final String ROW = "_row";

  private static final String MISSING = "?";
  private static final String COPY = "=";

  /** A result that is the value of an input. */
  private record Copy(int input) implements Serializable {}

  private final String table;
  private final RowFinder finder;
  private final Object[][] results;
  private final boolean copies;

  private TableFunction(DecisionTable table, StructType outputs) {
    this.table = table.id();
    this.finder = RowFinder.of(table, SparkValues::held);
    this.results =
        table.rules().stream().map(rule -> results(table, rule, outputs)).toArray(Object[][]::new);
    this.copies = table.rules().stream().anyMatch(TableFunction::copies);
  }

  /**
   * A struct with a field for each output asked for, and {@link #ROW}; NULL where no row fires.
   *
   * @param inputs the expression of each input, by the input's name
   * @param outputs the type of each output asked for, by the output's name
   */
  static FunctionCall of(
      DecisionTable table, Map<String, Sql> inputs, Map<String, DataType> outputs) {
    StructType type = new StructType();
    for (Map.Entry<String, DataType> output : outputs.entrySet()) {
      type = type.add(output.getKey(), output.getValue());
    }
    type = type.add(ROW, DataTypes.StringType);
    List<Column> values =
        table.inputs().stream().map(input -> value(inputs.get(input.name()), input)).toList();
    return new FunctionCall(new TableFunction(table, type), type, values);
  }

  private static Column value(Sql sql, DecisionTable.Input input) {
    return expr(sql.text()).cast(SparkValues.type(input.type()));
  }

  private static boolean copies(DecisionTable.Rule rule) {
    return rule.results().stream().anyMatch(result -> result.startsWith(COPY));
  }

  private static Object[] results(
      DecisionTable table, DecisionTable.Rule rule, StructType outputs) {
    Object[] results = new Object[outputs.length()];
    for (int i = 0; i < results.length - 1; i++) {
      String result = rule.results().get(table.outputs().indexOf(outputs.apply(i).name()));
      results[i] = result(table, result, outputs.apply(i).dataType());
    }
    results[results.length - 1] = SparkValues.held(table.id() + ":" + rule.id());
    return results;
  }

  private static Object result(DecisionTable table, String result, DataType type) {
    if (result.equals(MISSING)) {
      return null;
    }
    return result.startsWith(COPY)
        ? new Copy(input(table, result.substring(COPY.length()), type))
        : SparkValues.read(result, type);
  }

  private static int input(DecisionTable table, String name, DataType type) {
    for (int i = 0; i < table.inputs().size(); i++) {
      DecisionTable.Input input = table.inputs().get(i);
      if (input.name().equals(name) && SparkValues.type(input.type()).equals(type)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "%s: a result copies the input %s, which is not there or not of type %s"
            .formatted(table.file(), name, type.simpleString()));
  }

  @Override
  public Object apply(Object[] values) {
    int row = finder.first(values);
    if (row == RowFinder.NONE) {
      return null;
    }
    return copies ? resolved(results[row], values) : results[row];
  }

  private static Object[] resolved(Object[] results, Object[] values) {
    Object[] resolved = results.clone();
    for (int i = 0; i < resolved.length; i++) {
      if (resolved[i] instanceof Copy copy) {
        resolved[i] = values[copy.input()];
      }
    }
    return resolved;
  }

  @Override
  public String toString() {
    return "decision table " + table;
  }
}
