package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A function that gives rows for a case.
 *
 * @param function gives a list of structs
 * @param row what each struct is
 * @param inputs the columns that the function is given, in this order
 */
public record RowsFunction(CaseFunction function, StructType row, List<String> inputs) {

  /**
   * One case in, one row out for each struct in the list. A row is copied once, from the values of
   * the function to the columns of the result.
   */
  public Dataset<Row> of(Dataset<Row> cases) {
    List<Column> given = inputs.stream().map(name -> col(name)).toList();
    return cases.select(
        inline(FunctionColumn.of(function, DataTypes.createArrayType(row, false), given)));
  }
}
