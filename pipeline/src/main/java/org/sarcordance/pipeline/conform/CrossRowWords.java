package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.conform.CrossRowProblems.CASE_LINE;
import static org.sarcordance.pipeline.conform.CrossRowProblems.CASE_LINES;
import static org.sarcordance.pipeline.conform.CrossRowProblems.FIRST_LINE;
import static org.sarcordance.pipeline.conform.CrossRowProblems.SEQUENCE;
import static org.sarcordance.pipeline.conform.CrossRowProblems.SEQUENCE_NAME;
import static org.sarcordance.pipeline.tables.RejectColumns.RULE;

import org.apache.spark.sql.Column;

/** Words the problems that show across rows, so that the voice can be reviewed in one place. */
final class CrossRowWords {
  static final String CASE_TWICE = "case_twice";
  static final String CASE_MISSING = "case_missing";
  static final String CASE_REJECTED = "case_rejected";
  static final String KEY_TWICE = "key_twice";

  private CrossRowWords() {}

  static Column message() {
    return when(
            is(CASE_TWICE),
            concat(
                lit("case_id stands in "),
                col(CASE_LINES),
                lit(" lines, first in line "),
                col(CASE_LINE),
                lit("; all of them are rejected.")))
        .when(is(CASE_MISSING), "case_id is not in cases.csv.")
        .when(
            is(CASE_REJECTED),
            concat(lit("its case was rejected, see cases.csv line "), col(CASE_LINE), lit(".")))
        .when(
            is(KEY_TWICE),
            concat(
                col(SEQUENCE_NAME),
                lit(" = "),
                col(SEQUENCE),
                lit(" of this case stands in line "),
                col(FIRST_LINE),
                lit(" already.")));
  }

  static Column remedy() {
    return when(is(CASE_TWICE), "Keep one row for each tumor.")
        .when(is(CASE_MISSING), "Add the case, or correct the case_id.")
        .when(is(CASE_REJECTED), "Correct the case; the row then counts again.")
        .when(is(KEY_TWICE), "Number the rows of a case one after the other.");
  }

  private static Column is(String rule) {
    return col(RULE).equalTo(rule);
  }
}
