package org.sarcordance.pipeline.conform;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.TableSchemas;

/** The type of a conformed case row, as its table schema says. */
final class ConformedType {
  static final StructType ROW = SparkSchemas.of(TableSchemas.work("conformed"));

  private ConformedType() {}

  static DataType of(String column) {
    return ROW.apply(column).dataType();
  }
}
