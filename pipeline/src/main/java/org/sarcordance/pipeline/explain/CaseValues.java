package org.sarcordance.pipeline.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/**
 * The values of a stored case by column; those of the struct {@code facts} stand beside the others.
 */
final class CaseValues {
  private static final String FACTS = "facts";

  private final Map<String, Object> values = new HashMap<>();

  CaseValues(Row stored) {
    add(stored);
    add(stored.getAs(FACTS));
  }

  private void add(Row row) {
    for (StructField field : row.schema().fields()) {
      if (!field.name().equals(FACTS)) {
        values.put(field.name(), row.getAs(field.name()));
      }
    }
  }

  Map<String, Object> all() {
    return values;
  }

  /** The value of a column as it is shown; none where it is missing. */
  Optional<String> shown(String column) {
    List<String> items = items(column);
    return items.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", items));
  }

  /** The items of a column: those of an array, else the value itself; none where it is missing. */
  List<String> items(String column) {
    Object value = values.get(column);
    List<String> items = new ArrayList<>();
    if (value instanceof scala.collection.Iterable<?> array) {
      scala.jdk.javaapi.CollectionConverters.asJava(array.toList())
          .forEach(item -> items.add(String.valueOf(item)));
    } else if (value != null) {
      items.add(value.toString());
    }
    return items;
  }
}
