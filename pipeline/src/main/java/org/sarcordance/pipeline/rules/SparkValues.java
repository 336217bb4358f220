package org.sarcordance.pipeline.rules;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.sarcordance.schemas.decision.ValueType;

/** Values of rule files in the form in which Spark holds them, see {@link CaseFunction}. */
final class SparkValues {
  private SparkValues() {}

  /** The Spark type of an input of a decision table. */
  static DataType type(ValueType type) {
    return switch (type) {
      case STRING -> DataTypes.StringType;
      case INT -> DataTypes.IntegerType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
    };
  }

  /** Text as Spark holds it; a value of another class is held as it is. */
  static Object held(Object value) {
    return value instanceof String text ? UTF8String.fromString(text) : value;
  }

  /**
   * A text of a rule file as a value of that type.
   *
   * @throws IllegalArgumentException if it is not of the type
   */
  static Object read(String text, DataType type) {
    return held(valueType(type).parse(text));
  }

  private static ValueType valueType(DataType type) {
    for (ValueType known : ValueType.values()) {
      if (type(known).equals(type)) {
        return known;
      }
    }
    throw new IllegalStateException("Bug: no rule gives a value of type " + type.simpleString());
  }
}
