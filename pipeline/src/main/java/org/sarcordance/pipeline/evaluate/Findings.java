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
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.rules.MeasureCompiler;
import org.sarcordance.pipeline.rules.Verdicts;

/** Findings in words. One case in, one finding out for each answer it has. */
final class Findings {
  private Findings() {}

  static Dataset<Row> explode(Dataset<Row> answered, Guidelines guidelines) {
    Verdicts verdicts = Answers.verdicts(guidelines);
    Set<String> columns = Set.of(answered.columns());
    Column[] findings =
        guidelines.measures().stream()
            .map(measure -> finding(measure, guidelines, verdicts, columns))
            .toArray(Column[]::new);
    return answered
        .select(
            col("registry"),
            col("case_id"),
            functions.explode(array_compact(array(findings))).as("finding"))
        .select(col("registry"), col("case_id"), col("finding.*"));
  }

  private static Column finding(
      Measure measure, Guidelines guidelines, Verdicts verdicts, Set<String> columns) {
    Column number = col("`" + Answers.column(measure) + "`");
    Column outcome = verdicts.outcome(number);
    Column reason = verdicts.reason(number);
    MeasureCompiler compiled = new MeasureCompiler(measure, verdicts);
    FindingExplainer explainer = new FindingExplainer(measure, guidelines.care(), columns);
    Column explained = verdicts.isExplained(number);
    return when(
        number.isNotNull(),
        struct(
            lit(measure.id()).as("measure_id"),
            lit(measure.edition()).as("edition"),
            lit(measure.type()).as("type"),
            compiled.strength().as("strength"),
            outcome.as("outcome"),
            reason.as("reason"),
            compiled.dueDay().as("due_day"),
            compiled.facility().as("attributed_facility"),
            when(explained, explainer.evidence()).as("evidence"),
            when(explained, explainer.missing(outcome, reason)).as("missing"),
            when(explained, explainer.sentence(outcome, reason)).as("sentence"),
            when(explained, explainer.nearest(outcome)).as("nearest"),
            when(explained, lit(measure.citation())).as("citation")));
  }
}
