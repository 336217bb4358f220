package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.sarcordance.pipeline.tables.CompletenessColumns.COLUMN_NAME;
import static org.sarcordance.pipeline.tables.CompletenessColumns.INDETERMINATE_FINDINGS;
import static org.sarcordance.pipeline.tables.CompletenessColumns.MISSING;
import static org.sarcordance.pipeline.tables.CompletenessColumns.RECORDED;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.report.ReportModel.MissingField;

/** Collects the fields whose absence costs answers. */
final class MissingFields {
  private static final int CAP = 15;
  private static final String ROWS = "rows";

  private MissingFields() {}

  /** The fields that cost answers, added up over registries. */
  static List<MissingField> of(Dataset<Row> completeness) {
    return completeness
        .groupBy(COLUMN_NAME)
        .agg(
            sum(RECORDED).as(RECORDED),
            sum(MISSING).as(MISSING),
            sum(INDETERMINATE_FINDINGS).as(ROWS))
        .where(col(ROWS).gt(0))
        .orderBy(col(ROWS).desc(), col(MISSING).desc_nulls_last(), col(COLUMN_NAME))
        .limit(CAP)
        .collectAsList()
        .stream()
        .map(
            row ->
                new MissingField(
                    row.getAs(COLUMN_NAME),
                    figure(row.getAs(RECORDED)),
                    figure(row.getAs(MISSING)),
                    figure(row.getAs(ROWS))))
        .toList();
  }

  private static Figure figure(Long number) {
    return number == null ? null : Figure.of(number);
  }
}
