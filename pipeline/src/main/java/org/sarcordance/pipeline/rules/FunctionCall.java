package org.sarcordance.pipeline.rules;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;

/**
 * A function and what it is given.
 *
 * @param type the type of what it gives
 * @param inputs what it is given, in this order
 */
record FunctionCall(CaseFunction function, DataType type, List<Column> inputs) {

  /** The call as a column. */
  Column column() {
    return FunctionColumn.of(function, type, inputs);
  }
}
