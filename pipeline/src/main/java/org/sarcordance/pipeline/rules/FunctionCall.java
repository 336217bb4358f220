package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.inline;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A function and what it is given.
 *
 * @param type the type of what it gives
 * @param inputs what it is given, in this order
 */
public record FunctionCall(CaseFunction function, DataType type, List<Column> inputs) {

  /** The call as a column. */
  Column column() {
    return FunctionColumn.of(function, type, inputs);
  }

  /**
   * One case in, one row out for each struct in the list that the function gives. A row is copied
   * once, from the values of the function to the columns of the result.
   *
   * @param row what each struct is
   */
  public static Dataset<Row> rows(
      Dataset<Row> cases, CaseFunction function, StructType row, List<Column> inputs) {
    DataType rows = DataTypes.createArrayType(row, false);
    return cases.select(inline(new FunctionCall(function, rows, inputs).column()));
  }
}
