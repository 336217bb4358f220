package org.sarcordance.pipeline.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.sarcordance.pipeline.tables.CaseColumns.COHORT;
import static org.sarcordance.pipeline.tables.CompletenessColumns.COLUMN_NAME;
import static org.sarcordance.pipeline.tables.CompletenessColumns.INDETERMINATE_FINDINGS;
import static org.sarcordance.pipeline.tables.CompletenessColumns.MISSING;
import static org.sarcordance.pipeline.tables.CompletenessColumns.RECORDED;
import static org.sarcordance.pipeline.tables.FindingColumns.OUTCOME;
import static org.sarcordance.pipeline.tables.FindingColumns.REGISTRY;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.tables.FindingColumns;

/** Counts what is recorded, what is missing and what the gaps cost. One row a column, registry. */
final class Completeness {
  private static final String COHORT_IN = "IN";
  private static final String FIELD = "field";
  private static final String CASES = "cases_in_cohort";

  private Completeness() {}

  static Dataset<Row> of(Dataset<Row> cases, Dataset<Row> findings, List<String> caseFields) {
    return recorded(cases, caseFields)
        .join(wanted(findings), new String[] {REGISTRY, COLUMN_NAME}, "full")
        .select(
            col(REGISTRY),
            col(COLUMN_NAME),
            col(RECORDED),
            col(MISSING),
            coalesce(col(INDETERMINATE_FINDINGS), lit(0L)).as(INDETERMINATE_FINDINGS))
        .coalesce(1)
        .sortWithinPartitions(
            col(REGISTRY),
            col(INDETERMINATE_FINDINGS).desc(),
            col(MISSING).desc_nulls_last(),
            col(COLUMN_NAME));
  }

  private static Dataset<Row> recorded(Dataset<Row> cases, List<String> caseFields) {
    Column[] counts =
        caseFields.stream().map(name -> count(col(name)).as(name)).toArray(Column[]::new);
    Column[] fields = caseFields.stream().map(Completeness::field).toArray(Column[]::new);
    return cases
        .where(col(COHORT).equalTo(COHORT_IN))
        .groupBy(REGISTRY)
        .agg(count(lit(1)).as(CASES), counts)
        .select(col(REGISTRY), explode(array(fields)).as(FIELD))
        .select(REGISTRY, FIELD + ".*");
  }

  private static Column field(String name) {
    return struct(
        lit(name).as(COLUMN_NAME), col(name).as(RECORDED), col(CASES).minus(col(name)).as(MISSING));
  }

  private static Dataset<Row> wanted(Dataset<Row> findings) {
    return findings
        .where(col(OUTCOME).equalTo(Tally.INDETERMINATE.name()))
        .select(col(REGISTRY), explode(array_distinct(col(FindingColumns.MISSING))).as(COLUMN_NAME))
        .groupBy(REGISTRY, COLUMN_NAME)
        .agg(count(lit(1)).as(INDETERMINATE_FINDINGS));
  }
}
