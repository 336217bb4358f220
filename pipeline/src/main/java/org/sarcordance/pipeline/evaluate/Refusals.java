package org.sarcordance.pipeline.evaluate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.rules.Requirements;

/** Why measures do not apply. One case in, one row out for each measure it fails. */
final class Refusals {
  private Refusals() {}

  static Dataset<Row> explode(Dataset<Row> cases, List<Measure> measures) {
    Column[] refusals = measures.stream().map(Refusals::refusal).toArray(Column[]::new);
    return cases
        .select(
            col("registry"),
            col("case_id"),
            functions.explode(array_compact(array(refusals))).as("refusal"))
        .select(col("registry"), col("case_id"), col("refusal.*"));
  }

  private static Column refusal(Measure measure) {
    Column failed = Requirements.of(measure).failed();
    return when(
        failed.isNotNull(), struct(lit(measure.id()).as("measure_id"), failed.as("requirement")));
  }
}
