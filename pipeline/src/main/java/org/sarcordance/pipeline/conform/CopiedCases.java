package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;
import static org.sarcordance.pipeline.tables.AdmittedColumns.CONTENT;
import static org.sarcordance.pipeline.tables.RejectColumns.COLUMN;
import static org.sarcordance.pipeline.tables.RejectColumns.FILE;
import static org.sarcordance.pipeline.tables.RejectColumns.LINE;
import static org.sarcordance.pipeline.tables.RejectColumns.MESSAGE;
import static org.sarcordance.pipeline.tables.RejectColumns.REGISTRY;
import static org.sarcordance.pipeline.tables.RejectColumns.REMEDY;
import static org.sarcordance.pipeline.tables.RejectColumns.RULE;
import static org.sarcordance.pipeline.tables.RejectColumns.SEVERITY;
import static org.sarcordance.pipeline.tables.RejectColumns.VALUE_SHOWN;

import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.sarcordance.schemas.CrossRowRule;

/** Finds cases that say the same as an earlier one: contents in, their problems out. */
final class CopiedCases {
  private static final String FIRST_LINE = "first_line";
  private static final CrossRowRule RULE_OF_COPY = CrossRowRule.of(CrossRowRule.CASE_COPIED);

  private CopiedCases() {}

  /**
   * The problems as they are, and one for each content of which there is an earlier one. Problems
   * are spread evenly by a content of their own, so that none of them is beside a case.
   */
  static Dataset<Row> told(Dataset<Row> problemsAndContents) {
    Column spread = coalesce(col(CONTENT), xxhash64(col(FILE), col(LINE), col(RULE)));
    Column isProblem = col(RULE).isNotNull();
    return problemsAndContents
        .withColumn(FIRST_LINE, min(col(LINE)).over(Window.partitionBy(spread, isProblem)))
        .filter(isProblem.or(col(LINE).gt(col(FIRST_LINE))))
        .select(
            col(REGISTRY),
            col(FILE),
            col(LINE),
            col(COLUMN),
            col(VALUE_SHOWN),
            coalesce(col(RULE), lit(RULE_OF_COPY.id())).as(RULE),
            coalesce(col(SEVERITY), lit(RULE_OF_COPY.severity().name())).as(SEVERITY),
            coalesce(col(MESSAGE), message()).as(MESSAGE),
            coalesce(col(REMEDY), lit(RULE_OF_COPY.remedy())).as(REMEDY));
  }

  private static Column message() {
    return concat(
        IntStream.range(0, RULE_OF_COPY.parts().size())
            .mapToObj(
                i ->
                    RULE_OF_COPY.isName(i)
                        ? col(RULE_OF_COPY.parts().get(i))
                        : lit(RULE_OF_COPY.parts().get(i)))
            .toArray(Column[]::new));
  }
}
