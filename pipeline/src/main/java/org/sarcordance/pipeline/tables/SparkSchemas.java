package org.sarcordance.pipeline.tables;

import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.schemas.Field;
import org.sarcordance.schemas.TableSchema;

/** Makes Spark types of table schemas. Every field may be NULL; descriptions become comments. */
public final class SparkSchemas {
  private SparkSchemas() {}

  /** The row type of the table. */
  public static StructType of(TableSchema schema) {
    return struct(schema.fields());
  }

  private static StructType struct(List<Field> fields) {
    return new StructType(fields.stream().map(SparkSchemas::column).toArray(StructField[]::new));
  }

  private static StructField column(Field field) {
    return new StructField(field.name(), type(field), true, Metadata.empty())
        .withComment(field.description());
  }

  private static DataType type(Field field) {
    return switch (field.type()) {
      case STRING -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case NUMBER -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case LIST ->
          new ArrayType(
              field.fields().isEmpty() ? DataTypes.StringType : struct(field.fields()), true);
      case RECORD -> struct(field.fields());
      case MAP -> DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);
    };
  }
}
