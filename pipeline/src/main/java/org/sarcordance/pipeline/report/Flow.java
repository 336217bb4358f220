package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.tables.CaseColumns.COHORT;
import static org.sarcordance.pipeline.tables.CaseColumns.COHORT_REASON;
import static org.sarcordance.pipeline.tables.FindingColumns.OUTCOME;
import static org.sarcordance.pipeline.tables.FindingColumns.REGISTRY;
import static org.sarcordance.pipeline.tables.FlowColumns.FILE;
import static org.sarcordance.pipeline.tables.FlowColumns.REASON;
import static org.sarcordance.pipeline.tables.FlowColumns.ROWS_ASIDE;
import static org.sarcordance.pipeline.tables.FlowColumns.ROWS_IN;
import static org.sarcordance.pipeline.tables.FlowColumns.ROWS_OUT;
import static org.sarcordance.pipeline.tables.FlowColumns.STEP;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts what goes on and what is set aside after conform; the law is told in {@link Report}. */
final class Flow {
  private static final String CASES_FILE = "cases.csv";
  private static final String FINDINGS_FILE = "findings";
  private static final String ROWS = "rows";
  private static final String GOES_ON = "goes_on";
  private static final String CELLS = "cells";
  private static final String ANSWERS = "answers";

  private Flow() {}

  static Dataset<Row> of(
      Dataset<Row> earlier, Dataset<Row> cases, Dataset<Row> findings, int measures) {
    return inShape(earlier)
        .unionByName(derive(cases))
        .unionByName(evaluate(cases, findings, measures))
        .unionByName(measure(findings))
        .coalesce(1)
        .sortWithinPartitions(REGISTRY, STEP, FILE, REASON);
  }

  private static Dataset<Row> derive(Dataset<Row> cases) {
    Column in = isIn();
    return split(
        "derive", CASES_FILE, cases, in, when(in, lit(null)).otherwise(col(COHORT_REASON)));
  }

  private static Dataset<Row> measure(Dataset<Row> findings) {
    Column inRate = col(OUTCOME).isin("MET", "NOT_MET");
    Column reason = when(inRate, lit(null)).otherwise(col(OUTCOME));
    return split("measure", FINDINGS_FILE, findings, inRate, reason);
  }

  /** One row a registry and reason; rows that go on have no reason. */
  private static Dataset<Row> split(
      String step, String file, Dataset<Row> rows, Column goesOn, Column reason) {
    return rows.select(col(REGISTRY), goesOn.as(GOES_ON), reason.as(REASON))
        .groupBy(REGISTRY, GOES_ON, REASON)
        .agg(count(lit(1)).as(ROWS))
        .select(
            lit(step).as(STEP),
            col(REGISTRY),
            lit(file).as(FILE),
            col(REASON),
            col(ROWS).as(ROWS_IN),
            when(col(GOES_ON), col(ROWS)).otherwise(0L).as(ROWS_OUT),
            when(col(GOES_ON), 0L).otherwise(col(ROWS)).as(ROWS_ASIDE));
  }

  private static Dataset<Row> evaluate(Dataset<Row> cases, Dataset<Row> findings, int measures) {
    Dataset<Row> cells =
        cases.groupBy(REGISTRY).agg(count(when(isIn(), 1)).multiply(measures).as(CELLS));
    Dataset<Row> answers = findings.groupBy(REGISTRY).agg(count(lit(1)).as(ANSWERS));
    Dataset<Row> both =
        cells
            .join(answers, new String[] {REGISTRY}, "left")
            .select(col(REGISTRY), col(CELLS), coalesce(col(ANSWERS), lit(0L)).as(ANSWERS));
    Column aside = col(CELLS).minus(col(ANSWERS));
    return evaluated(both, lit(null), col(ANSWERS), lit(0L))
        .unionByName(evaluated(both, lit("NOT_APPLICABLE"), lit(0L), aside));
  }

  private static Dataset<Row> evaluated(
      Dataset<Row> registries, Column reason, Column out, Column aside) {
    return registries.select(
        lit("evaluate").as(STEP),
        col(REGISTRY),
        lit(FINDINGS_FILE).as(FILE),
        reason.cast("string").as(REASON),
        out.plus(aside).as(ROWS_IN),
        out.as(ROWS_OUT),
        aside.as(ROWS_ASIDE));
  }

  private static Column isIn() {
    return col(COHORT).equalTo("IN");
  }

  private static Dataset<Row> inShape(Dataset<Row> flow) {
    return flow.select(STEP, REGISTRY, FILE, REASON, ROWS_IN, ROWS_OUT, ROWS_ASIDE);
  }
}
