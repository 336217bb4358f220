package org.sarcordance.schemas.check;

import java.util.List;
import org.sarcordance.schemas.TableSchema;

/**
 * What a row says without saying whose it is, as one number: the same for rows that differ in
 * nothing but case_id, patient_id and number. The sum over the rows of a case stands for the case.
 */
public final class RowContent {
  private static final List<String> PSEUDONYMS = List.of("case_id", "patient_id");
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final boolean[] counts;

  /** Looks at rows of this table. */
  public RowContent(TableSchema schema) {
    List<String> names = schema.names();
    this.counts = new boolean[names.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = !PSEUDONYMS.contains(names.get(i)) && !schema.primaryKey().contains(names.get(i));
    }
  }

  /** The content of a row, given by one value for each field of the table. */
  public long of(Object[] values) {
    long content = counts.length;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i]) {
        Object value = values[i];
        content = (Long.rotateLeft(content, 7) ^ (value == null ? 0 : value.hashCode())) * SPREAD;
      }
    }
    return content ^ (content >>> 32);
  }
}
