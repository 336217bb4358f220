package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.sarcordance.pipeline.tables.AdmittedColumns.LINE;
import static org.sarcordance.pipeline.tables.AdmittedColumns.REJECTED;
import static org.sarcordance.pipeline.tables.CaseColumns.CASE_ID;
import static org.sarcordance.pipeline.tables.RejectColumns.COLUMN;
import static org.sarcordance.pipeline.tables.RejectColumns.FILE;
import static org.sarcordance.pipeline.tables.RejectColumns.MESSAGE;
import static org.sarcordance.pipeline.tables.RejectColumns.REGISTRY;
import static org.sarcordance.pipeline.tables.RejectColumns.REMEDY;
import static org.sarcordance.pipeline.tables.RejectColumns.RULE;
import static org.sarcordance.pipeline.tables.RejectColumns.SEVERITY;
import static org.sarcordance.pipeline.tables.RejectColumns.VALUE_SHOWN;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.sarcordance.pipeline.admit.AdmittedTables;
import org.sarcordance.schemas.CrossRowRule;

/**
 * Finds the rows that are good by themselves and rejected because of others: admitted rows in, one
 * row for each row newly rejected out. Only keys are shuffled.
 */
final class CrossRowProblems {
  private static final String CASES_FILE = "cases.csv";
  private static final String SEQUENCE_NAME = "sequence_name";
  private static final String SEQUENCE = "sequence";
  private static final String CASE_LINE = "case_line";
  private static final String CASE_LINES = "case_lines";
  private static final String CASE_REJECTED = "case_rejected";
  private static final String FIRST_LINE = "first_line";

  private CrossRowProblems() {}

  static Dataset<Row> of(AdmittedTables tables, String registry) {
    Dataset<Row> keys = keys(tables.cases(), CASES_FILE, lit(null).cast("int"), null);
    for (ChildTable table : ChildTable.ALL) {
      keys =
          keys.union(
              keys(
                  table.rows(tables),
                  table.name() + ".csv",
                  col(table.sequence()),
                  table.sequence()));
    }
    return keys.filter(col(CASE_ID).isNotNull())
        .repartition(col(CASE_ID))
        .select(col("*"), caseLine(), caseLines(), caseRejected(), firstLine())
        .filter(not(col(REJECTED)))
        .withColumn(RULE, rule())
        .filter(col(RULE).isNotNull())
        .select(columns(registry));
  }

  private static Dataset<Row> keys(
      Dataset<Row> rows, String file, Column sequence, String sequenceName) {
    return rows.select(
        lit(file).as(FILE),
        col(LINE),
        col(CASE_ID),
        col(REJECTED),
        sequence.as(SEQUENCE),
        lit(sequenceName).cast(StringType).as(SEQUENCE_NAME));
  }

  private static Column isCase() {
    return col(FILE).equalTo(CASES_FILE);
  }

  private static WindowSpec sameCase() {
    return Window.partitionBy(col(CASE_ID));
  }

  private static Column caseLine() {
    return min(when(isCase(), col(LINE))).over(sameCase()).as(CASE_LINE);
  }

  private static Column caseLines() {
    return count(when(isCase(), lit(1))).over(sameCase()).as(CASE_LINES);
  }

  private static Column caseRejected() {
    return max(isCase().and(col(REJECTED))).over(sameCase()).as(CASE_REJECTED);
  }

  /** The first line of an accepted row with the same key. */
  private static Column firstLine() {
    WindowSpec sameKey = Window.partitionBy(col(CASE_ID), col(FILE), col(SEQUENCE), col(REJECTED));
    return min(col(LINE)).over(sameKey).as(FIRST_LINE);
  }

  private static Column rule() {
    return when(isCase().and(col(CASE_LINES).gt(1)), CrossRowRule.CASE_TWICE)
        .when(isCase(), lit(null))
        .when(col(CASE_LINES).equalTo(0), CrossRowRule.CASE_MISSING)
        .when(col(CASE_LINES).gt(1).or(col(CASE_REJECTED)), CrossRowRule.CASE_REJECTED)
        .when(col(LINE).gt(col(FIRST_LINE)), CrossRowRule.KEY_TWICE);
  }

  private static Column[] columns(String registry) {
    return new Column[] {
      lit(registry).as(REGISTRY),
      col(FILE),
      col(LINE).cast(LongType).as(LINE),
      when(col(RULE).equalTo(CrossRowRule.KEY_TWICE), col(SEQUENCE_NAME))
          .otherwise(CASE_ID)
          .as(COLUMN),
      lit(null).cast(StringType).as(VALUE_SHOWN),
      col(RULE),
      CrossRowWords.severity().as(SEVERITY),
      CrossRowWords.message().as(MESSAGE),
      CrossRowWords.remedy().as(REMEDY)
    };
  }
}
