package org.sarcordance.pipeline.evaluate;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.rules.FindingExplainer;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.rules.Requirements;

/** Holds cases against the guideline. */
public final class Evaluate {
  private Evaluate() {}

  /** One case in, one finding out for each measure that applies to it. */
  public static Dataset<Row> findings(Dataset<Row> cases, Guidelines guidelines) {
    return findings(
        "published", cases, guidelines, FindingExplainer.ofPublished(guidelines.care()));
  }

  /** The same findings, those that are MET or EXCLUDED explained like the others. */
  public static Dataset<Row> explained(Dataset<Row> cases, Guidelines guidelines) {
    return findings("all", cases, guidelines, FindingExplainer.ofAll(guidelines.care()));
  }

  /**
   * One case in, one row out for each of these measures that the case does not belong to: {@code
   * measure_id} and the position of the first of its {@link Requirements} that the case fails.
   */
  public static Dataset<Row> refusals(Dataset<Row> cases, List<Measure> measures) {
    return Refusals.explode(flat(cases), measures);
  }

  private static Dataset<Row> findings(
      String explained,
      Dataset<Row> cases,
      Guidelines guidelines,
      FindingExplainer.Explanations explanations) {
    Dataset<Row> flat = flat(cases);
    return guidelines
        .compiled(
            List.of("findings", explained, flat.schema()),
            () -> FindingsCompiler.function(flat, guidelines.measures(), explanations))
        .of(flat);
  }

  /**
   * One case in, one row out for each measure that applies to it, with {@code case_id}, {@code
   * measure_id}, {@code outcome} and {@code reason} alone. The answers are those of {@link
   * #findings}, without the work of explaining them.
   */
  public static Dataset<Row> answers(Dataset<Row> cases, Guidelines guidelines) {
    return findings("none", cases, guidelines, FindingExplainer.ofNone(guidelines.care()))
        .select("case_id", "measure_id", "outcome", "reason");
  }

  /** One case in, one row out for each component that the pathways of its groups recommend. */
  public static Dataset<Row> recommendations(Dataset<Row> cases, Guidelines guidelines) {
    Dataset<Row> flat = flat(cases);
    return guidelines
        .compiled(
            List.of("recommendations", flat.schema()),
            () -> Recommendations.function(flat, guidelines.care().pathways()))
        .of(flat);
  }

  /** The columns that a condition may name, given the schema of {@code cases}. */
  public static StructType caseRow(Dataset<Row> cases) {
    return flat(cases).schema();
  }

  /** Facts stand beside the other columns, so that conditions can name them. */
  private static Dataset<Row> flat(Dataset<Row> cases) {
    return cases
        .select(col("*"), col("facts.*"))
        .drop("facts", "treatments", "biomarkers", "events");
  }
}
