package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.expr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.StructType;

/** A code list as a function: a code in, what the list says of it out. */
final class LookupFunction implements CaseFunction {
  private final Map<Object, Object[]> values;

  private LookupFunction(Map<Object, Object[]> values) {
    this.values = values;
  }

  /** A struct with a field for each column of the list that is asked for; NULL for other codes. */
  static FunctionCall of(ColumnRule.Lookup rule) {
    StructType type = new StructType();
    for (Map.Entry<String, ColumnRule.Table.Output> given : rule.gives().entrySet()) {
      type = type.add(given.getKey(), given.getValue().type());
    }
    Map<Object, Object[]> values = new HashMap<>();
    for (Map<String, String> row : rule.rows()) {
      Object code = SparkValues.read(row.get(rule.key().text()), rule.keyType());
      fill(values.computeIfAbsent(code, key -> new Object[rule.gives().size()]), row, type);
    }
    Column key = expr(rule.key().text()).cast(rule.keyType());
    return new FunctionCall(new LookupFunction(values), type, List.of(key));
  }

  /** Of several rows with one code the first that says something counts. */
  private static void fill(Object[] values, Map<String, String> row, StructType type) {
    for (int i = 0; i < values.length; i++) {
      String text = row.get(type.apply(i).name());
      if (values[i] == null && !text.isEmpty()) {
        values[i] = SparkValues.read(text, type.apply(i).dataType());
      }
    }
  }

  @Override
  public Object apply(Object[] code) {
    return values.get(code[0]);
  }

  @Override
  public String toString() {
    return "code list";
  }
}
