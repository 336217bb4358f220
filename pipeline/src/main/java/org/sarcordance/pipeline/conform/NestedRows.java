package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.tables.AdmittedColumns.LINE;
import static org.sarcordance.pipeline.tables.AdmittedColumns.REJECTED;
import static org.sarcordance.pipeline.tables.CaseColumns.CASE_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gathers the rows of a child table: admitted rows in, one row for each case that has any out. */
final class NestedRows {
  private static final String NESTED = "nested";
  private static final String TEXT = "text";
  private static final String SORTED = "sorted";

  private NestedRows() {}

  /**
   * Adds case_id, the nested rows in order (column of the table's name), their texts for the hash,
   * and whether a row of the case was rejected.
   */
  static Dataset<Row> gather(ChildTable table, Dataset<Row> rows) {
    Column known = table.leftBehind().isEmpty() ? not(col(REJECTED)) : col(REJECTED).isNotNull();
    return rows.filter(col(CASE_ID).isNotNull())
        .repartition(col(CASE_ID))
        .withColumn(REJECTED, col(REJECTED).or(table.twice()))
        .withColumn(NESTED, table.nested())
        .groupBy(col(CASE_ID))
        .agg(
            sort_array(collect_list(when(known, ordered(table)))).as(SORTED),
            max(col(REJECTED)).as(rejected(table)))
        .select(
            col(CASE_ID),
            col(SORTED).getField(NESTED).as(table.name()),
            col(SORTED).getField(TEXT).as(text(table)),
            col(rejected(table)));
  }

  /** The name of the column that says whether a row of the case was rejected. */
  static String rejected(ChildTable table) {
    return table.name() + "_rejected";
  }

  /** The name of the column with the texts of the rows. */
  static String text(ChildTable table) {
    return table.name() + "_text";
  }

  /** A row behind the values that order it; unknown days come last. */
  private static Column ordered(ChildTable table) {
    Column day = col(NESTED).getField(table.day());
    Column sequence = col(NESTED).getField(table.sequence());
    return struct(
        day.isNull().as("day_unknown"),
        day.as("day"),
        sequence.isNull().as("sequence_unknown"),
        sequence.as("sequence"),
        col(LINE),
        col(NESTED),
        RowText.of(col(NESTED), table.names()).as(TEXT));
  }
}
