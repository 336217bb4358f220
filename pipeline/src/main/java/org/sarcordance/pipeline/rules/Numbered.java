package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.get;

import java.util.List;
import org.apache.spark.sql.Column;

/** Values by number. */
final class Numbered {
  private Numbered() {}

  /**
   * The value with a number, counted from 1; NULL where the number is NULL. Not {@code element_at}:
   * in ANSI mode Spark takes its result for never missing if no value is, whatever the number, and
   * gives the first value in place of NULL or writes a file that cannot be read.
   */
  static Column value(List<Column> values, Column number) {
    return get(array(values.toArray(Column[]::new)), number.minus(1));
  }
}
