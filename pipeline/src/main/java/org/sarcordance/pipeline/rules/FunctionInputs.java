package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;

/** The inputs of a {@link CaseFunction} that is put together of parts, each input once. */
final class FunctionInputs {
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final List<Column> columns = new ArrayList<>();

  /** The position of the value of an expression, as text. */
  int text(String sql) {
    return add("text of " + sql, expr(sql).cast("string"));
  }

  /** The position of the answer to a condition. */
  int answer(String sql) {
    return add("answer to " + sql, expr(sql));
  }

  /** The position of a column that has that name among the inputs. */
  int add(String name, Column column) {
    return positions.computeIfAbsent(
        name,
        added -> {
          columns.add(column);
          return columns.size() - 1;
        });
  }

  /** The inputs by position. */
  List<Column> columns() {
    return List.copyOf(columns);
  }
}
