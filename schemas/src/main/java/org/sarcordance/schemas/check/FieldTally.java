package org.sarcordance.schemas.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sarcordance.schemas.CheckedRow;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.decision.Cell;

/** Counts in how many rows of a file each field is filled that some measure needs. */
final class FieldTally {
  private final List<FieldNeed> needs;
  private final int[] places;
  private final List<Condition> conditions = new ArrayList<>();
  private final int[] conditionOf;
  private final long[] rows;
  private final long[] recorded;

  /** When a field applies; several fields share one. */
  private record Condition(int place, Cell when) {
    private static final int NOWHERE = -1;

    boolean holds(Object[] values) {
      return place == NOWHERE || when.matches(values[place]);
    }
  }

  FieldTally(TableSchema schema) {
    this.needs = FieldNeed.of(schema);
    List<String> names = schema.names();
    this.places = needs.stream().mapToInt(need -> names.indexOf(need.field())).toArray();
    this.conditionOf = needs.stream().mapToInt(need -> condition(need, names)).toArray();
    this.rows = new long[needs.size()];
    this.recorded = new long[needs.size()];
  }

  private int condition(FieldNeed need, List<String> names) {
    Condition condition = new Condition(names.indexOf(need.whenField()), need.when());
    if (!conditions.contains(condition)) {
      conditions.add(condition);
    }
    return conditions.indexOf(condition);
  }

  void add(CheckedRow row) {
    if (row.rejected()) {
      return;
    }
    Object[] values = row.values();
    long holding = holding(values);
    for (int i = 0; i < places.length; i++) {
      if ((holding >>> conditionOf[i] & 1) == 1) {
        rows[i]++;
        recorded[i] += values[places[i]] == null ? 0 : 1;
      }
    }
  }

  /** The conditions that hold, as bits. */
  private long holding(Object[] values) {
    long holding = 0;
    for (int i = 0; i < conditions.size(); i++) {
      holding |= conditions.get(i).holds(values) ? 1L << i : 0;
    }
    return holding;
  }

  /** Adds what was counted elsewhere. */
  void add(FieldTally other) {
    for (int i = 0; i < rows.length; i++) {
      rows[i] += other.rows[i];
      recorded[i] += other.recorded[i];
    }
  }

  List<FieldCount> counts(String file) {
    return IntStream.range(0, rows.length)
        .mapToObj(
            i ->
                new FieldCount(
                    file,
                    needs.get(i).field(),
                    rows[i],
                    recorded[i],
                    needs.get(i).measures().size()))
        .toList();
  }
}
