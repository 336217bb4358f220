package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.sarcordance.pipeline.tables.MeasureColumns.BOUND_HIGH;
import static org.sarcordance.pipeline.tables.MeasureColumns.BOUND_LOW;
import static org.sarcordance.pipeline.tables.MeasureColumns.CI_HIGH;
import static org.sarcordance.pipeline.tables.MeasureColumns.CI_LOW;
import static org.sarcordance.pipeline.tables.MeasureColumns.MEASURE_ID;
import static org.sarcordance.pipeline.tables.MeasureColumns.N_EXCEPTION;
import static org.sarcordance.pipeline.tables.MeasureColumns.N_EXCLUDED;
import static org.sarcordance.pipeline.tables.MeasureColumns.N_INDETERMINATE;
import static org.sarcordance.pipeline.tables.MeasureColumns.N_MET;
import static org.sarcordance.pipeline.tables.MeasureColumns.N_NOT_MET;
import static org.sarcordance.pipeline.tables.MeasureColumns.N_NOT_YET_DUE;
import static org.sarcordance.pipeline.tables.MeasureColumns.N_POPULATION;
import static org.sarcordance.pipeline.tables.MeasureColumns.RATE;
import static org.sarcordance.pipeline.tables.MeasureColumns.STRATUM;
import static org.sarcordance.pipeline.tables.MeasureColumns.SUPPRESSED;

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
    return measures.where(col(STRATUM).equalTo(stratum)).collectAsList().stream()
        .map(row -> line(row, run))
        .sorted(MeasureLine.surelyLowFirst())
        .toList();
  }

  private static MeasureLine line(Row row, RunFacts run) {
    return new MeasureLine(
        run.measure(row.getAs(MEASURE_ID)), outcomes(row), statistics(row), row.getAs(SUPPRESSED));
  }

  /** The counts of a row of the table {@code measures}. */
  static Outcomes outcomes(Row row) {
    return new Outcomes(
        row.getAs(N_POPULATION),
        row.getAs(N_MET),
        row.getAs(N_NOT_MET),
        row.getAs(N_EXCEPTION),
        row.getAs(N_EXCLUDED),
        row.getAs(N_NOT_YET_DUE),
        row.getAs(N_INDETERMINATE));
  }

  /** The proportions of a row of the table {@code measures}. */
  static Statistics statistics(Row row) {
    return new Statistics(
        row.getAs(RATE),
        row.getAs(CI_LOW),
        row.getAs(CI_HIGH),
        row.getAs(BOUND_LOW),
        row.getAs(BOUND_HIGH));
  }
}
