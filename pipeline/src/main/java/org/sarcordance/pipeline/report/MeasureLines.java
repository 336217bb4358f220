package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.report.ReportModel.MeasureLine;
import org.sarcordance.pipeline.report.ReportModel.Outcomes;
import org.sarcordance.pipeline.report.ReportModel.Statistics;

/** Collects the overall row of each measure of one registry, or of all. */
final class MeasureLines {
  private MeasureLines() {}

  static List<MeasureLine> of(Dataset<Row> measures, String scope, RunFacts run) {
    String stratum = scope.equals(ReportModels.ALL) ? "all" : "registry";
    return measures.where(col("stratum").equalTo(stratum)).collectAsList().stream()
        .map(row -> line(row, run))
        .sorted(MeasureLine.surelyLowFirst())
        .toList();
  }

  private static MeasureLine line(Row row, RunFacts run) {
    Outcomes outcomes =
        new Outcomes(
            row.getAs("n_population"),
            row.getAs("n_met"),
            row.getAs("n_not_met"),
            row.getAs("n_exception"),
            row.getAs("n_excluded"),
            row.getAs("n_not_yet_due"),
            row.getAs("n_indeterminate"));
    Statistics statistics =
        new Statistics(
            row.getAs("rate"),
            row.getAs("ci_low"),
            row.getAs("ci_high"),
            row.getAs("bound_low"),
            row.getAs("bound_high"));
    return new MeasureLine(
        run.measure(row.getAs("measure_id")), outcomes, statistics, row.getAs("suppressed"));
  }
}
