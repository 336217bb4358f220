package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.sarcordance.pipeline.tables.AdmittedColumns.REJECTED;
import static org.sarcordance.pipeline.tables.CaseColumns.AGENTS_RECORDED;
import static org.sarcordance.pipeline.tables.CaseColumns.BIOMARKERS;
import static org.sarcordance.pipeline.tables.CaseColumns.BIOMARKERS_REJECTED;
import static org.sarcordance.pipeline.tables.CaseColumns.CAPTURES;
import static org.sarcordance.pipeline.tables.CaseColumns.CASE_ID;
import static org.sarcordance.pipeline.tables.CaseColumns.DATA_HASH;
import static org.sarcordance.pipeline.tables.CaseColumns.EVENTS;
import static org.sarcordance.pipeline.tables.CaseColumns.EVENTS_REJECTED;
import static org.sarcordance.pipeline.tables.CaseColumns.OTHER_TUMORS;
import static org.sarcordance.pipeline.tables.CaseColumns.REGISTRY;
import static org.sarcordance.pipeline.tables.CaseColumns.REPORTING_LAG_DAYS;
import static org.sarcordance.pipeline.tables.CaseColumns.TREATMENTS;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.sarcordance.pipeline.admit.AdmittedTables;
import org.sarcordance.schemas.Submission;
import org.sarcordance.schemas.TableSchemas;

/** Puts the child rows of each accepted case into its row. */
final class NestedCases {
  static final String SUBMITTED = "submitted";

  private static final String ROWS_OF_CASE = "rows_of_case";

  private NestedCases() {}

  static Dataset<Row> of(AdmittedTables tables, Submission submission) {
    Dataset<Row> cases = accepted(tables.cases());
    for (ChildTable table : ChildTable.ALL) {
      cases = with(cases, NestedRows.gather(table, table.rows(tables)));
    }
    cases = with(cases, OtherTumors.of(tables.cases()));
    return withCaptures(cases, tables, submission)
        .crossJoin(broadcast(RecordedAgents.of(tables.treatments())))
        .select(columns(submission));
  }

  private static Dataset<Row> with(Dataset<Row> cases, Dataset<Row> more) {
    return cases.join(more, new String[] {CASE_ID}, "left");
  }

  /**
   * The case rows that were admitted and whose case_id no other row has. Their fields travel as one
   * struct, so that the code generated for each join does not handle them one by one.
   */
  private static Dataset<Row> accepted(Dataset<Row> cases) {
    Column[] fields =
        TableSchemas.input("cases").names().stream().map(name -> col(name)).toArray(Column[]::new);
    return cases
        .filter(col(CASE_ID).isNotNull())
        .select(col(CASE_ID), col(REJECTED), struct(fields).as(SUBMITTED))
        .withColumn(ROWS_OF_CASE, count(lit(1)).over(Window.partitionBy(col(CASE_ID))))
        .filter(not(col(REJECTED)).and(col(ROWS_OF_CASE).equalTo(1)))
        .select(CASE_ID, SUBMITTED);
  }

  private static Dataset<Row> withCaptures(
      Dataset<Row> cases, AdmittedTables tables, Submission submission) {
    if (submission.statesCaptures()) {
      Column[] kinds = submission.captures().stream().map(kind -> lit(kind)).toArray(Column[]::new);
      return cases.withColumn(CAPTURES, array(kinds));
    }
    return cases.crossJoin(broadcast(ObservedCaptures.of(tables)));
  }

  private static Column[] columns(Submission submission) {
    return TableSchemas.work("conformed").names().stream()
        .map(name -> column(name, submission))
        .toArray(Column[]::new);
  }

  private static Column column(String name, Submission submission) {
    return switch (name) {
      case REGISTRY -> lit(submission.registry()).as(name);
      case REPORTING_LAG_DAYS -> lit(submission.reportingLagDays()).as(name);
      case CAPTURES, AGENTS_RECORDED -> col(name);
      case DATA_HASH -> RowText.hash(col(SUBMITTED)).as(name);
      case BIOMARKERS_REJECTED, EVENTS_REJECTED -> coalesce(col(name), lit(false)).as(name);
      case TREATMENTS, BIOMARKERS, EVENTS, OTHER_TUMORS -> orNone(name);
      default -> col(SUBMITTED).getField(name).as(name);
    };
  }

  /** The nested rows, an empty list where the case has none. */
  private static Column orNone(String name) {
    return coalesce(col(name), array().cast(ConformedType.of(name))).as(name);
  }
}
