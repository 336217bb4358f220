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

  /** What grows older in most cases from one extract to the next, though nothing happened. */
  private static final List<String> FOLLOW_UP = List.of("last_contact_day", "cutoff_day");

  private final boolean[] counts;

  /** Looks at rows of this table. */
  public RowContent(TableSchema schema) {
    this(schema, List.of());
  }

  private RowContent(TableSchema schema, List<String> leftOut) {
    List<String> names = schema.names();
    this.counts = new boolean[names.size()];
    for (int i = 0; i < counts.length; i++) {
      String name = names.get(i);
      counts[i] =
          !PSEUDONYMS.contains(name)
              && !schema.primaryKey().contains(name)
              && !leftOut.contains(name);
    }
  }

  /** Looks at all but the days of last contact and cut-off of a case. */
  static RowContent lasting(TableSchema schema) {
    return new RowContent(schema, FOLLOW_UP);
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
