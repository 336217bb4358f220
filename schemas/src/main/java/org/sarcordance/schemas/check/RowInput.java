package org.sarcordance.schemas.check;

import java.util.List;
import org.sarcordance.schemas.Field;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.decision.ValueType;

/**
 * An input of the rules of a table: a field, or {@code x_after_y}, the number x less the number y,
 * missing when one of them is.
 *
 * @param field the place of the field in a row
 * @param subtracted the place of the field to subtract; -1 when there is none
 * @param type the type of its values
 */
record RowInput(int field, int subtracted, ValueType type) {
  private static final String AFTER = "_after_";

  static RowInput of(TableSchema schema, String name) {
    int after = name.indexOf(AFTER);
    if (after < 0) {
      return new RowInput(schema.names().indexOf(name), -1, type(schema.field(name)));
    }
    Field minuend = schema.field(name.substring(0, after));
    Field subtrahend = schema.field(name.substring(after + AFTER.length()));
    return new RowInput(
        schema.fields().indexOf(minuend), schema.fields().indexOf(subtrahend), ValueType.INT);
  }

  private static ValueType type(Field field) {
    return switch (field.type()) {
      case STRING -> ValueType.STRING;
      case INTEGER -> ValueType.INT;
      case NUMBER -> ValueType.DOUBLE;
      default -> throw new IllegalStateException("Bug: no input field can be " + field.type());
    };
  }

  /** The names of the fields it reads. */
  List<String> fields(List<String> names) {
    return subtracted < 0
        ? List.of(names.get(field))
        : List.of(names.get(field), names.get(subtracted));
  }

  /** Its value in a row; NULL when it is missing. */
  Object of(Object[] row) {
    Object value = row[field];
    if (subtracted < 0 || value == null) {
      return value;
    }
    Object other = row[subtracted];
    return other == null ? null : Integer.valueOf((Integer) value - (Integer) other);
  }
}
