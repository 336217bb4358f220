package org.sarcordance.pipeline.evaluate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.sarcordance.pipeline.rules.FindingExplainer;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.rules.MeasureCompiler;

/** Findings in words. One case in, one finding out for each answer it has. */
final class Findings {
  private static final String EXPLAINED = "_explained";

  private Findings() {}

  static Dataset<Row> explode(
      Dataset<Row> answered, Answers answers, FindingExplainer.Explanations explanations) {
    Set<String> columns = Set.of(answered.columns());
    Column[] findings =
        answers.measures().stream()
            .map(
                measure ->
                    finding(
                        measure,
                        explanations.of(
                            measure, columns, Answers.number(measure), answers.subject(measure))))
            .toArray(Column[]::new);
    return answered
        .select(
            col("registry"),
            col("case_id"),
            functions.explode(array_compact(array(findings))).as("finding"))
        .select(
            col("registry"), col("case_id"), col("finding.*"), col("finding." + EXPLAINED + ".*"))
        .drop(EXPLAINED);
  }

  private static Column finding(MeasureCompiler compiled, Column explanation) {
    Measure measure = compiled.measure();
    Column number = Answers.number(compiled);
    return when(
        number.isNotNull(),
        struct(
            lit(measure.id()).as("measure_id"),
            lit(measure.edition()).as("edition"),
            lit(measure.type()).as("type"),
            compiled.strength().as("strength"),
            compiled.outcome(number).as("outcome"),
            compiled.reason(number).as("reason"),
            compiled.dueDay().as("due_day"),
            compiled.facility().as("attributed_facility"),
            explanation.as(EXPLAINED)));
  }
}
