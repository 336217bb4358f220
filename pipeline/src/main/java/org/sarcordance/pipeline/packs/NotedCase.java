package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.schemas.Captures;

/** A case while its notation is read: all kinds of data are captured unless it says otherwise. */
final class NotedCase {
  private static final Map<String, String> DAYS =
      Map.of("treatments", "start_day", "biomarkers", "report_day", "events", "day");
  private static final List<String> NUMBERS = List.of("tx_seq", "bm_seq", "ev_seq");

  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, List<Row>> rows = new HashMap<>();
  private final Set<String> captures = new TreeSet<>(Captures.kinds());

  NotedCase(String id) {
    values.put("case_id", id);
    for (String table : List.of("treatments", "biomarkers", "events", "other_tumors")) {
      rows.put(table, new ArrayList<>());
    }
  }

  void set(String field, String value) {
    NotedValues.require(CaseNotation.CONFORMED, field);
    values.put(field, value);
  }

  void doesNotCapture(String kind) {
    if (!captures.remove(kind)) {
      throw new IllegalArgumentException(
          "there is no kind of data \"%s\" to take away; kinds: %s"
              .formatted(kind, String.join(", ", captures)));
    }
  }

  void add(NotedRow row) {
    StructType type = type(row.table());
    row.cells().keySet().forEach(column -> NotedValues.require(type, column));
    List<Row> before = rows.get(row.table());
    Map<String, String> cells = new HashMap<>(row.cells());
    NUMBERS.stream()
        .filter(List.of(type.fieldNames())::contains)
        .forEach(number -> cells.put(number, String.valueOf(before.size() + 1)));
    before.add(NotedValues.row(type, cells));
  }

  Row conformed() {
    DAYS.forEach(this::sort);
    values.put("captures", List.copyOf(captures));
    rows.forEach((table, nested) -> values.put(table, List.copyOf(nested)));
    return NotedValues.row(CaseNotation.CONFORMED, values);
  }

  /** The order in which conform nests rows: by day, unknown days last. */
  private void sort(String table, String day) {
    int position = type(table).fieldIndex(day);
    rows.get(table)
        .sort(
            Comparator.comparing(
                row -> (Integer) row.get(position),
                Comparator.nullsLast(Comparator.naturalOrder())));
  }

  private static StructType type(String table) {
    return (StructType) ((ArrayType) CaseNotation.CONFORMED.apply(table).dataType()).elementType();
  }
}
