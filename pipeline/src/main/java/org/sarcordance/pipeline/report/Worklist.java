package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.tables.CaseColumns.DISEASE;
import static org.sarcordance.pipeline.tables.CaseColumns.FACILITY_CODE;
import static org.sarcordance.pipeline.tables.CaseColumns.STAGE;
import static org.sarcordance.pipeline.tables.CaseColumns.YEAR_DX;
import static org.sarcordance.pipeline.tables.DeviationColumns.CHANGE;
import static org.sarcordance.pipeline.tables.DeviationColumns.FIRST_SEEN_RUN;
import static org.sarcordance.pipeline.tables.FindingColumns.CASE_ID;
import static org.sarcordance.pipeline.tables.FindingColumns.MEASURE_ID;
import static org.sarcordance.pipeline.tables.FindingColumns.OUTCOME;
import static org.sarcordance.pipeline.tables.FindingColumns.REGISTRY;
import static org.sarcordance.pipeline.tables.FindingColumns.TYPE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.tables.FirmAdvice;

/** Findings that call for a look, each with its case. One finding in, one row out. */
final class Worklist {
  private static final String NEW = "new";
  private static final String PERSISTING = "persisting";
  private static final String FIRST_BEFORE = "first_seen_before";
  private static final String[] CASE_KEY = {REGISTRY, CASE_ID};
  private static final String[] KEY = {REGISTRY, CASE_ID, MEASURE_ID};

  private Worklist() {}

  /** TRUE for a deviation of care that a guideline states firmly enough; never NULL. */
  static Column isDeviation() {
    return isNotMet().and(FirmAdvice.isFirm());
  }

  /** TRUE for any other finding of care that is not met; never NULL. */
  static Column isReview() {
    return isNotMet().and(col(TYPE).notEqual("DQ")).and(not(isDeviation()));
  }

  private static Column isNotMet() {
    return col(OUTCOME).equalTo("NOT_MET");
  }

  static Dataset<Row> of(Dataset<Row> findings, Dataset<Row> cases) {
    Dataset<Row> facts = cases.select(REGISTRY, CASE_ID, FACILITY_CODE, YEAR_DX, DISEASE, STAGE);
    return findings.join(facts, CASE_KEY, "left");
  }

  static Dataset<Row> allNew(Dataset<Row> rows, String runId) {
    return inOrder(rows.select(col("*"), lit(runId).as(FIRST_SEEN_RUN), lit(NEW).as(CHANGE)));
  }

  static Dataset<Row> since(Dataset<Row> rows, String runId, Dataset<Row> previous) {
    Column before = col(FIRST_BEFORE);
    Dataset<Row> seen =
        previous.select(
            col(REGISTRY), col(CASE_ID), col(MEASURE_ID), col(FIRST_SEEN_RUN).as(FIRST_BEFORE));
    return rows.join(seen, KEY, "left")
        .select(
            col("*"),
            coalesce(before, lit(runId)).as(FIRST_SEEN_RUN),
            when(before.isNull(), NEW).otherwise(PERSISTING).as(CHANGE))
        .drop(FIRST_BEFORE)
        .transform(Worklist::inOrder);
  }

  private static Dataset<Row> inOrder(Dataset<Row> rows) {
    return rows.sortWithinPartitions(REGISTRY, CASE_ID, MEASURE_ID);
  }
}
