package org.sarcordance.schemas.check;

import java.util.Objects;

/**
 * A row as the rules across rows see it.
 *
 * @param line the line on which it starts
 * @param rejected whether it is set aside for what it says itself
 * @param values one value for each field of its table; those that no rule names may be NULL
 * @param content what it says, see {@link RowContent}
 * @param lasting what it says apart from the days of last contact and cut-off
 */
public record CrossRow(long line, boolean rejected, Object[] values, long content, long lasting) {
  public CrossRow {
    Objects.requireNonNull(values, "values");
  }

  /** A row of an extract that is compared with no other. */
  public CrossRow(long line, boolean rejected, Object[] values, long content) {
    this(line, rejected, values, content, content);
  }

  /** The case it belongs to; NULL when that cannot be told. */
  String caseId() {
    return (String) values[0];
  }

  /** Its number within its case. */
  int sequence() {
    return (Integer) values[1];
  }
}
