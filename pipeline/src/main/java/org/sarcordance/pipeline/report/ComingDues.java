package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.sarcordance.pipeline.tables.CaseColumns.CUTOFF_DAY;
import static org.sarcordance.pipeline.tables.FindingColumns.ATTRIBUTED_FACILITY;
import static org.sarcordance.pipeline.tables.FindingColumns.CASE_ID;
import static org.sarcordance.pipeline.tables.FindingColumns.DUE_DAY;
import static org.sarcordance.pipeline.tables.FindingColumns.MEASURE_ID;
import static org.sarcordance.pipeline.tables.FindingColumns.OUTCOME;
import static org.sarcordance.pipeline.tables.FindingColumns.REGISTRY;
import static org.sarcordance.pipeline.tables.FindingColumns.SENTENCE;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.tables.FirmAdvice;

/** Collects what is due soon: firm advice whose due day is at most so many days off. */
final class ComingDues {
  /** How far a page looks ahead from the cut-off, in days. */
  static final int AHEAD = 90;

  private static final int CAP = 200;
  private static final String DAYS_LEFT = "days_left";

  private ComingDues() {}

  /** The most urgent first. */
  static List<ComingDue> of(Dataset<Row> findings, Dataset<Row> cases, RunFacts run) {
    return findings
        .where(col(OUTCOME).equalTo("NOT_YET_DUE").and(FirmAdvice.isFirm()))
        .join(cases.select(REGISTRY, CASE_ID, CUTOFF_DAY), new String[] {REGISTRY, CASE_ID})
        .withColumn(DAYS_LEFT, col(DUE_DAY).minus(col(CUTOFF_DAY)))
        .where(col(DAYS_LEFT).leq(AHEAD))
        .orderBy(DAYS_LEFT, REGISTRY, CASE_ID, MEASURE_ID)
        .limit(CAP)
        .collectAsList()
        .stream()
        .map(row -> item(row, run))
        .toList();
  }

  private static ComingDue item(Row row, RunFacts run) {
    return new ComingDue(
        row.getAs(CASE_ID),
        row.getAs(ATTRIBUTED_FACILITY),
        run.measure(row.getAs(MEASURE_ID)),
        row.getAs(DAYS_LEFT),
        row.getAs(SENTENCE));
  }
}
