package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.sarcordance.pipeline.tables.FlowColumns.FILE;
import static org.sarcordance.pipeline.tables.RejectColumns.COLUMN;
import static org.sarcordance.pipeline.tables.RejectColumns.MESSAGE;
import static org.sarcordance.pipeline.tables.RejectColumns.RULE;
import static org.sarcordance.pipeline.tables.RejectColumns.SEVERITY;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.report.ReportModel.RejectGroup;

/** Collects what the checks found, grouped by kind. */
final class RejectGroups {
  private static final int CAP = 50;
  private static final String ROWS = "rows";

  private RejectGroups() {}

  static List<RejectGroup> of(Dataset<Row> rejects) {
    return rejects
        .groupBy(SEVERITY, FILE, COLUMN, RULE)
        .agg(count(lit(1)).as(ROWS), min(MESSAGE).as(MESSAGE))
        .orderBy(col(ROWS).desc(), col(FILE), col(COLUMN), col(RULE))
        .limit(CAP)
        .collectAsList()
        .stream()
        .map(
            row ->
                new RejectGroup(
                    row.getAs(SEVERITY),
                    row.getAs(FILE),
                    row.getAs(COLUMN),
                    row.getAs(RULE),
                    row.getAs(ROWS),
                    row.getAs(MESSAGE)))
        .toList();
  }
}
