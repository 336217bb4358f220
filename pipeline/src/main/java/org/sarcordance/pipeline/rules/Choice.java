package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * A value chosen by the first condition that holds, as one flat CASE. A condition inside the ELSE
 * of another would be the same to read, but Spark's planning takes time with the square of depth.
 */
public final class Choice {
  private Column branches;

  /** Adds a condition, looked at after those added before; NULL does not hold. */
  public void add(Column condition, Column value) {
    branches = branches == null ? when(condition, value) : branches.when(condition, value);
  }

  /** The choice, and what it is where no condition holds. */
  public Column otherwise(Column value) {
    return branches == null ? value : branches.otherwise(value);
  }
}
