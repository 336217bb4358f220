package org.sarcordance.pipeline.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A row as Spark holds it, read by name and only where it is asked: text as {@code String}, a
 * number or boolean as in Java, an array as a {@code List}, a struct in an array as a {@link
 * HeldRow}, a missing value as NULL.
 */
public final class HeldRow {
  private final Shape shape;
  private final InternalRow row;

  private HeldRow(Shape shape, InternalRow row) {
    this.shape = shape;
    this.row = row;
  }

  /** What rows of one type have in common. */
  public static final class Shape implements Serializable {
    private final Map<String, Integer> positions = new HashMap<>();
    private final DataType[] types;
    private final Shape[] elements;

    /** The shape of rows of that type. */
    public Shape(StructType type) {
      this.types =
          Arrays.stream(type.fields()).map(field -> field.dataType()).toArray(DataType[]::new);
      this.elements = Arrays.stream(types).map(Shape::ofElement).toArray(Shape[]::new);
      for (int i = 0; i < types.length; i++) {
        positions.put(type.fields()[i].name(), i);
      }
    }

    private static Shape ofElement(DataType type) {
      return type instanceof ArrayType array && array.elementType() instanceof StructType struct
          ? new Shape(struct)
          : null;
    }

    /** A row with these values, which a {@link CaseFunction} was given. */
    public HeldRow of(Object[] values) {
      return new HeldRow(this, new GenericInternalRow(values));
    }
  }

  /** The names of all values. */
  public Collection<String> names() {
    return shape.positions.keySet();
  }

  /** A value. */
  @SuppressWarnings("unchecked")
  public <T> T value(String name) {
    int position = shape.positions.get(name);
    if (row.isNullAt(position)) {
      return null;
    }
    Object held = row.get(position, shape.types[position]);
    if (held instanceof ArrayData array) {
      DataType element = ((ArrayType) shape.types[position]).elementType();
      return (T) list(array, element, shape.elements[position]);
    }
    return (T) java(held);
  }

  private static List<Object> list(ArrayData array, DataType type, Shape shape) {
    List<Object> list = new ArrayList<>(array.numElements());
    for (int i = 0; i < array.numElements(); i++) {
      Object held = array.isNullAt(i) ? null : array.get(i, type);
      list.add(held instanceof InternalRow struct ? new HeldRow(shape, struct) : java(held));
    }
    return list;
  }

  private static Object java(Object held) {
    return held instanceof UTF8String text ? text.toString() : held;
  }

  /** Values of Java as Spark holds them, texts in maps too. */
  public static Object[] hold(Object[] values) {
    Object[] held = new Object[values.length];
    for (int i = 0; i < held.length; i++) {
      held[i] = values[i] instanceof Map<?, ?> map ? hold(map) : SparkValues.held(values[i]);
    }
    return held;
  }

  private static Map<Object, Object> hold(Map<?, ?> map) {
    Map<Object, Object> held = new LinkedHashMap<>();
    map.forEach((key, value) -> held.put(SparkValues.held(key), SparkValues.held(value)));
    return held;
  }
}
