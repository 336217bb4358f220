package org.sarcordance.schemas.check;

import java.util.List;
import java.util.stream.IntStream;
import org.sarcordance.schemas.CheckedRow;
import org.sarcordance.schemas.TableSchema;

/** Counts in how many rows of a file each field is filled that some measure needs. */
final class FieldTally {
  private static final int ALWAYS = -1;

  private final List<FieldNeed> needs;
  private final int[] places;
  private final int[] conditions;
  private final long[] rows;
  private final long[] recorded;

  FieldTally(TableSchema schema) {
    this.needs = FieldNeed.of(schema);
    List<String> names = schema.names();
    this.places = needs.stream().mapToInt(need -> names.indexOf(need.field())).toArray();
    this.conditions = needs.stream().mapToInt(need -> names.indexOf(need.whenField())).toArray();
    this.rows = new long[needs.size()];
    this.recorded = new long[needs.size()];
  }

  void add(CheckedRow row) {
    if (row.rejected()) {
      return;
    }
    Object[] values = row.values();
    for (int i = 0; i < places.length; i++) {
      boolean applies =
          conditions[i] == ALWAYS || needs.get(i).when().matches(values[conditions[i]]);
      if (applies) {
        rows[i]++;
        recorded[i] += values[places[i]] == null ? 0 : 1;
      }
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
