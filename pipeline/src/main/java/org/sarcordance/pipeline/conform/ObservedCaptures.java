package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.tables.CaseColumns.CAPTURES;
import static org.sarcordance.pipeline.tables.CaseColumns.CASE_ID;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.admit.AdmittedTables;
import org.sarcordance.schemas.Captures;

/**
 * Sees from the rows which kinds of data a source captures, where its descriptor does not say: a
 * kind without any row counts as not captured. Rejected rows count as far as they can be read.
 */
final class ObservedCaptures {
  private ObservedCaptures() {}

  /** Admitted rows in, one row with one column {@code captures} out; the kinds are sorted. */
  static Dataset<Row> of(AdmittedTables tables) {
    List<String> kinds = Captures.kinds().stream().sorted().toList();
    Column[] seenInCase =
        kinds.stream().map(kind -> expr(Captures.seenWhen(kind)).as(kind)).toArray(Column[]::new);
    Column[] seen = kinds.stream().map(kind -> bool_or(col(kind)).as(kind)).toArray(Column[]::new);
    Column[] names = kinds.stream().map(kind -> when(col(kind), lit(kind))).toArray(Column[]::new);
    Dataset<Row> cases =
        tables
            .treatments()
            .unionByName(tables.biomarkers(), true)
            .unionByName(tables.events(), true)
            .filter(col(CASE_ID).isNotNull())
            .groupBy(col(CASE_ID))
            .agg(seenInCase[0], tail(seenInCase));
    return cases.agg(seen[0], tail(seen)).select(array_compact(array(names)).as(CAPTURES));
  }

  private static Column[] tail(Column[] columns) {
    return Arrays.copyOfRange(columns, 1, columns.length);
  }
}
