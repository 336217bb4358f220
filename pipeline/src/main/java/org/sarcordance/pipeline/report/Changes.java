package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.tables.CaseColumns.DATA_HASH;
import static org.sarcordance.pipeline.tables.ChangeColumns.AFTER;
import static org.sarcordance.pipeline.tables.ChangeColumns.BEFORE;
import static org.sarcordance.pipeline.tables.ChangeColumns.CAUSE;
import static org.sarcordance.pipeline.tables.FindingColumns.CASE_ID;
import static org.sarcordance.pipeline.tables.FindingColumns.MEASURE_ID;
import static org.sarcordance.pipeline.tables.FindingColumns.OUTCOME;
import static org.sarcordance.pipeline.tables.FindingColumns.REGISTRY;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.TableSchemas;

/** Compares the findings of two runs. Findings of both in, one row a difference out. */
final class Changes {
  private static final String HASH_BEFORE = "hash_before";
  private static final String HASH_AFTER = "hash_after";
  private static final String[] CASE_KEY = {REGISTRY, CASE_ID};
  private static final String[] KEY = {REGISTRY, CASE_ID, MEASURE_ID};

  private Changes() {}

  static Dataset<Row> between(Report.Answers before, Report.Answers after, Report.Rules rules) {
    return outcomes(before.findings(), BEFORE)
        .join(outcomes(after.findings(), AFTER), KEY, "full")
        .where(not(col(BEFORE).eqNullSafe(col(AFTER))))
        .join(hashes(before.cases(), HASH_BEFORE), CASE_KEY, "left")
        .join(hashes(after.cases(), HASH_AFTER), CASE_KEY, "left")
        .select(
            col(REGISTRY),
            col(CASE_ID),
            col(MEASURE_ID),
            col(BEFORE),
            col(AFTER),
            cause(rules).as(CAUSE))
        .sortWithinPartitions(REGISTRY, CASE_ID, MEASURE_ID);
  }

  static Dataset<Row> none(SparkSession spark) {
    return spark.createDataFrame(List.of(), SparkSchemas.of(TableSchemas.output("changes")));
  }

  private static Dataset<Row> outcomes(Dataset<Row> findings, String name) {
    return findings.select(col(REGISTRY), col(CASE_ID), col(MEASURE_ID), col(OUTCOME).as(name));
  }

  private static Dataset<Row> hashes(Dataset<Row> cases, String name) {
    return cases.select(col(REGISTRY), col(CASE_ID), col(DATA_HASH).as(name));
  }

  private static Column cause(Report.Rules rules) {
    Column sameData = col(HASH_BEFORE).eqNullSafe(col(HASH_AFTER));
    String otherwise = rules == Report.Rules.CHANGED ? "rules" : "time";
    return when(not(sameData), "data").otherwise(lit(otherwise));
  }
}
