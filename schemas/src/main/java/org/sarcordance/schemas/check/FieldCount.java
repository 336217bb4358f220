package org.sarcordance.schemas.check;

import java.util.Objects;

/**
 * How complete a field is in the rows that are good by themselves.
 *
 * @param file the file as problems show it
 * @param field the field
 * @param rows the rows to which it applies: a margin to operations alone
 * @param recorded those of them in which it is filled
 * @param measures how many measures lose answers where it is blank
 */
public record FieldCount(String file, String field, long rows, long recorded, int measures) {
  public FieldCount {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(field, "field");
  }

  /** The rows in which it is blank. */
  public long missing() {
    return rows - recorded;
  }

  /** At most so many answers hang on it. */
  public long answers() {
    return missing() * measures;
  }
}
