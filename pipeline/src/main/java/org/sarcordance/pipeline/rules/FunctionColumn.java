package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.ObjectType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A column that calls a {@link CaseFunction}. To Spark it is one call of a method, whatever the
 * rule behind it, with and without generated code: a large decision table costs no more to plan
 * than a small one. A user-defined function would turn each text into a Java string and back.
 *
 * <p>Public only because code that Spark generates calls it.
 */
public final class FunctionColumn implements Serializable {
  private final CaseFunction function;

  private FunctionColumn(CaseFunction function) {
    this.function = function;
  }

  /**
   * A column of that type; it may be NULL.
   *
   * @param inputs what the function is given, in this order
   */
  static Column of(CaseFunction function, DataType type, List<Column> inputs) {
    Column[] numbered =
        IntStream.range(0, inputs.size())
            .mapToObj(i -> inputs.get(i).as("_" + i))
            .toArray(Column[]::new);
    Expression values = ExpressionUtils.expression(struct(numbered));
    Expression target =
        new Literal(new FunctionColumn(function), new ObjectType(FunctionColumn.class));
    List<AbstractDataType> unchecked = List.of();
    return ExpressionUtils.column(
        new Invoke(target, "apply", type, seq(List.of(values)), seq(unchecked), false, true, true));
  }

  private static <T> Seq<T> seq(List<T> list) {
    return CollectionConverters.asScala(list).toList();
  }

  /** Called by Spark. */
  public Object apply(InternalRow inputs) {
    return held(function.apply(((GenericInternalRow) inputs).values()));
  }

  /** A map of texts that a function was given; empty where it is missing. */
  static Map<Object, Object> texts(Object given) {
    Map<Object, Object> texts = new LinkedHashMap<>();
    if (given instanceof MapData map) {
      Object[] keys = map.keyArray().toObjectArray(DataTypes.StringType);
      Object[] values = map.valueArray().toObjectArray(DataTypes.StringType);
      for (int i = 0; i < keys.length; i++) {
        texts.put(keys[i], values[i]);
      }
    }
    return texts;
  }

  /** A value that a function gave out, as Spark holds it. */
  static Object held(Object value) {
    if (value instanceof Object[] fields) {
      return new GenericInternalRow(held(fields));
    }
    if (value instanceof Map<?, ?> map) {
      return new ArrayBasedMapData(array(map.keySet()), array(map.values()));
    }
    return value instanceof Collection<?> items ? array(items) : value;
  }

  private static Object[] held(Object[] values) {
    Object[] held = new Object[values.length];
    for (int i = 0; i < held.length; i++) {
      held[i] = held(values[i]);
    }
    return held;
  }

  private static GenericArrayData array(Collection<?> items) {
    return new GenericArrayData(held(items.toArray()));
  }

  @Override
  public String toString() {
    return function.toString();
  }
}
