package org.sarcordance.pipeline.packs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.schemas.ClosestWords;

/** Noted texts as values of the types that a row asks for. */
final class NotedValues {
  private NotedValues() {}

  /** Refuses a column that the row does not have. */
  static void require(StructType type, String column) {
    List<String> names = List.of(type.fieldNames());
    if (!names.contains(column)) {
      throw new IllegalArgumentException(
          "there is no field \"%s\"; closest: %s"
              .formatted(column, String.join(", ", ClosestWords.of(column, names))));
    }
  }

  /** The row; a value that is no text is taken as it is, an empty text is missing. */
  static Row row(StructType type, Map<String, ?> values) {
    return RowFactory.create(
        Arrays.stream(type.fields())
            .map(field -> value(field, values.get(field.name())))
            .toArray());
  }

  private static Object value(StructField field, Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    try {
      return text.isEmpty() ? null : value(text, field.dataType());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s = \"%s\" is no number of the type %s"
              .formatted(field.name(), text, field.dataType().simpleString()),
          e);
    }
  }

  private static Object value(String text, DataType type) {
    if (type.equals(DataTypes.IntegerType)) {
      return Integer.valueOf(text);
    } else if (type.equals(DataTypes.LongType)) {
      return Long.valueOf(text);
    } else if (type.equals(DataTypes.DoubleType)) {
      return Double.valueOf(text);
    } else if (type.equals(DataTypes.BooleanType)) {
      return Boolean.valueOf(text);
    }
    return type instanceof ArrayType ? List.of(text.split(",")) : text;
  }
}
