package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The values of a case while rules are compiled: what is there, in which place, of which type. */
final class CaseValues {
  private final SparkSession spark;
  private final List<String> read = new ArrayList<>();
  private final Map<String, StructField> fields = new LinkedHashMap<>();
  private final List<CaseProgram.Layer> layers = new ArrayList<>();

  /** Begins with those columns of the case row that are needed. */
  CaseValues(Dataset<Row> cases, Set<String> needed) {
    this.spark = cases.sparkSession();
    for (StructField field : cases.schema().fields()) {
      if (needed.contains(field.name())) {
        read.add(field.name());
        fields.put(field.name(), field);
      }
    }
  }

  /** The names of the values that are there, in the order of their places. */
  Set<String> names() {
    return Collections.unmodifiableSet(fields.keySet());
  }

  /** No case, with the values that are there as columns. */
  Dataset<Row> none() {
    return spark.createDataFrame(List.of(), row());
  }

  private StructType row() {
    return new StructType(fields.values().toArray(StructField[]::new));
  }

  /** Adds what rules give that need nothing from each other. */
  void add(List<ColumnRule> rules) {
    StructType row = row();
    List<Column> inputs = new ArrayList<>();
    List<CaseProgram.Step> steps = new ArrayList<>();
    Map<String, Integer> expressions = new LinkedHashMap<>();
    for (ColumnRule rule : rules) {
      if (rule instanceof ColumnRule.Expression expression) {
        expressions.put(expression.column(), inputs.size());
        inputs.add(expr(expression.sql().text()));
      } else {
        steps.add(step(rule, inputs));
      }
    }
    BoundExpressions bound = BoundExpressions.of(spark, row, inputs);
    expressions.forEach(
        (name, input) -> {
          int[] gives = {place(name, bound.types().get(input))};
          steps.add(new CaseProgram.Step(null, CaseProgram.Step.NONE, input, 1, gives, false));
        });
    layers.add(new CaseProgram.Layer(bound, new ArrayList<>(steps)));
  }

  /** A rule that calls a function; its inputs are added to those of the layer. */
  private CaseProgram.Step step(ColumnRule rule, List<Column> inputs) {
    int guard =
        guard(rule).map(sql -> input(expr(sql.text()), inputs)).orElse(CaseProgram.Step.NONE);
    FunctionCall call = call(rule);
    int first = inputs.size();
    inputs.addAll(call.inputs());
    int count = call.inputs().size();
    if (!(call.type() instanceof StructType type)) {
      int[] gives = {place(rule.definitions().keySet().iterator().next(), call.type())};
      return new CaseProgram.Step(call.function(), guard, first, count, gives, false);
    }
    int[] gives = Arrays.stream(type.fields()).mapToInt(field -> place(rule, field)).toArray();
    return new CaseProgram.Step(call.function(), guard, first, count, gives, true);
  }

  private static int input(Column column, List<Column> inputs) {
    inputs.add(column);
    return inputs.size() - 1;
  }

  private static Optional<Sql> guard(ColumnRule rule) {
    if (rule instanceof ColumnRule.Table table) {
      return table.when();
    }
    return rule instanceof ColumnRule.Completions completions
        ? completions.when()
        : Optional.empty();
  }

  private static FunctionCall call(ColumnRule rule) {
    if (rule instanceof ColumnRule.Table table) {
      Map<String, DataType> types = new LinkedHashMap<>();
      table.gives().forEach((output, given) -> types.put(output, given.type()));
      return TableFunction.of(table.table(), table.inputs(), types);
    }
    if (rule instanceof ColumnRule.Lookup lookup) {
      return LookupFunction.of(lookup);
    }
    if (rule instanceof ColumnRule.Completions completions) {
      return CompletionFunction.of(completions);
    }
    ColumnRule.Worked worked = (ColumnRule.Worked) rule;
    List<Column> inputs = worked.inputs().stream().map(name -> col(name)).toList();
    return new FunctionCall(worked.function(), worked.gives(), inputs);
  }

  /** The place of a field of what a rule gives. */
  private int place(ColumnRule rule, StructField field) {
    if (rule instanceof ColumnRule.Table table) {
      Optional<String> name =
          field.name().equals(TableFunction.ROW)
              ? table.rowColumn()
              : Optional.of(table.gives().get(field.name()).column());
      return name.map(given -> place(given, field.dataType())).orElse(CaseProgram.Step.NONE);
    }
    if (rule instanceof ColumnRule.Lookup lookup) {
      return place(lookup.gives().get(field.name()).column(), field.dataType());
    }
    return place(field);
  }

  private int place(String name, DataType type) {
    return place(new StructField(name, type, true, Metadata.empty()));
  }

  /** The place of a value; a value of that name that is there gives way to it. */
  private int place(StructField field) {
    fields.put(field.name(), field);
    return place(field.name());
  }

  private int place(String name) {
    return new ArrayList<>(fields.keySet()).indexOf(name);
  }

  /** The function of the rules, with the columns asked for. */
  RowsFunction select(List<String> columns) {
    return function(type(columns), new CaseProgram.Asked(places(columns), new int[0]));
  }

  /** Like {@link #select}, with a struct of all other values as a last column. */
  RowsFunction selectWithRest(List<String> columns, String rest) {
    List<String> others = new ArrayList<>(fields.keySet());
    others.removeAll(columns);
    return function(
        type(columns).add(rest, type(others)),
        new CaseProgram.Asked(places(columns), places(others)));
  }

  private RowsFunction function(StructType row, CaseProgram.Asked asked) {
    return new RowsFunction(new CaseProgram(fields.size(), layers, asked), row, List.copyOf(read));
  }

  private StructType type(List<String> names) {
    return new StructType(names.stream().map(fields::get).toArray(StructField[]::new));
  }

  private int[] places(List<String> names) {
    return names.stream().mapToInt(this::place).toArray();
  }
}
