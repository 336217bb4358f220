package org.sarcordance.pipeline.explain;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What the guidelines told of one case.
 *
 * @param findings rows of the table {@code findings}, those that are MET or EXCLUDED explained or
 *     not
 * @param recommendations rows of the table {@code recommendations}
 * @param refusals the measures that do not apply: {@code measure_id} and the position of the first
 *     requirement that the case fails
 */
public record Told(List<Row> findings, List<Row> recommendations, List<Row> refusals) {
  public Told {
    findings = List.copyOf(findings);
    recommendations = List.copyOf(recommendations);
    refusals = List.copyOf(refusals);
  }
}
