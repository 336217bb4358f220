package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The columns whose names come closest to one that is not there, as Spark proposes them. */
final class ClosestNames {
  private ClosestNames() {}

  static String of(Dataset<Row> rows, String name) {
    try {
      return String.join(", ", rows.select(col("`" + name + "`")).columns());
    } catch (Exception e) {
      return e instanceof AnalysisException unresolved
          ? unresolved.getMessageParameters().getOrDefault("proposal", "none").replace("`", "")
          : "none";
    }
  }
}
