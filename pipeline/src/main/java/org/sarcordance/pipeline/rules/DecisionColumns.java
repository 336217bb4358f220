package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.sarcordance.schemas.decision.Cell;
import org.sarcordance.schemas.decision.DecisionTable;
import org.sarcordance.schemas.decision.ValueType;

/**
 * A decision table compiled to columns. The first row that matches decides, for either hit policy:
 * a law over all tables proves that at most one row of a unique table can match.
 */
final class DecisionColumns {
  private DecisionColumns() {}

  /**
   * The number of the row that fires, counted from 1; NULL where none does.
   *
   * @param inputs the expression of each input, by the input's name
   */
  static Column firing(DecisionTable table, Map<String, Column> inputs) {
    Choice firing = new Choice();
    for (int row = 0; row < table.rules().size(); row++) {
      firing.add(condition(table, row, inputs), lit(row + 1));
    }
    return firing.otherwise(lit(null).cast(DataTypes.IntegerType));
  }

  /** An output of the row that fired; NULL where no row fired or its cell says missing. */
  static Column output(
      DecisionTable table,
      String output,
      Column firing,
      Map<String, Column> inputs,
      DataType type) {
    int position = table.outputs().indexOf(output);
    List<Column> results = new ArrayList<>();
    Column copied = null;
    for (int row = 0; row < table.rules().size(); row++) {
      String result = table.rules().get(row).results().get(position);
      boolean copy = result.startsWith("=");
      results.add(copy || result.equals("?") ? lit(null).cast(type) : lit(result).cast(type));
      if (copy) {
        Column source = when(firing.equalTo(row + 1), inputs.get(result.substring(1)));
        copied = copied == null ? source : coalesce(copied, source);
      }
    }
    Column looked = Numbered.value(results, firing);
    return copied == null ? looked : coalesce(copied, looked);
  }

  /** The id of the row that fired, as {@code table:row}. */
  static Column rowId(DecisionTable table, Column firing) {
    List<Column> ids =
        table.rules().stream().map(rule -> lit(table.id() + ":" + rule.id())).toList();
    return Numbered.value(ids, firing);
  }

  private static Column condition(DecisionTable table, int row, Map<String, Column> inputs) {
    List<Cell> cells = table.rules().get(row).conditions();
    return IntStream.range(0, cells.size())
        .filter(i -> !(cells.get(i) instanceof Cell.Any))
        .mapToObj(i -> test(cells.get(i), table.inputs().get(i), inputs))
        .reduce(Column::and)
        .orElse(lit(true));
  }

  private static Column test(Cell cell, DecisionTable.Input input, Map<String, Column> inputs) {
    Column value = inputs.get(input.name());
    return test(cell, value, input.type());
  }

  private static Column test(Cell cell, Column value, ValueType type) {
    if (cell instanceof Cell.Missing) {
      return value.isNull();
    }
    if (cell instanceof Cell.Not not) {
      return value.isNull().or(anySpan(not.spans(), value, type).unary_$bang());
    }
    return anySpan((Cell.OneOf) cell, value, type);
  }

  private static Column anySpan(Cell.OneOf list, Column value, ValueType type) {
    Object[] singles =
        list.spans().stream().filter(DecisionColumns::single).map(Cell.Span::low).toArray();
    Column test = singles.length == 0 ? null : value.isin(singles);
    for (Cell.Span span : list.spans()) {
      if (!single(span)) {
        Column inside = inside(span, value);
        test = test == null ? inside : test.or(inside);
      }
    }
    return test;
  }

  private static boolean single(Cell.Span span) {
    return span.low() != null && span.low().equals(span.high());
  }

  private static Column inside(Cell.Span span, Column value) {
    Column low =
        span.low() == null
            ? lit(true)
            : span.lowOpen() ? value.gt(span.low()) : value.geq(span.low());
    Column high =
        span.high() == null
            ? lit(true)
            : span.highOpen() ? value.lt(span.high()) : value.leq(span.high());
    return span.low() == null ? high : span.high() == null ? low : low.and(high);
  }

  /** A column for an input that is given as an expression. */
  static Column input(Sql sql) {
    return expr(sql.text());
  }
}
