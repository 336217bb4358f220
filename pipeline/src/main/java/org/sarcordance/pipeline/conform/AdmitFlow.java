package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.tables.AdmittedColumns.PROBLEMS;
import static org.sarcordance.pipeline.tables.AdmittedColumns.REJECTED;
import static org.sarcordance.pipeline.tables.FlowColumns.FILE;
import static org.sarcordance.pipeline.tables.FlowColumns.REASON;
import static org.sarcordance.pipeline.tables.FlowColumns.REGISTRY;
import static org.sarcordance.pipeline.tables.FlowColumns.ROWS_ASIDE;
import static org.sarcordance.pipeline.tables.FlowColumns.ROWS_IN;
import static org.sarcordance.pipeline.tables.FlowColumns.ROWS_OUT;
import static org.sarcordance.pipeline.tables.FlowColumns.STEP;
import static org.sarcordance.pipeline.tables.RejectColumns.RULE;
import static org.sarcordance.pipeline.tables.RejectColumns.SEVERITY;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.admit.AdmittedTables;
import org.sarcordance.schemas.Severity;

/**
 * Counts what admit and conform let on and set aside, as rows of the table {@code flow}: one row
 * for each step, file and reason, and one without a reason for the rows that go on. A row is set
 * aside once, for the first reason found. For each file the rows that admit lets on are those that
 * conform takes in, and each row is {@code rows_in = rows_out + rows_aside}.
 */
public final class AdmitFlow {
  private static final String ADMIT = "admit";
  private static final String CONFORM = "conform";
  private static final String ROWS = "rows";
  private static final String MOVE = "move";

  private AdmitFlow() {}

  /** The counts of one registry. */
  public static Dataset<Row> counts(AdmittedTables tables, Conformed conformed, String registry) {
    Dataset<Row> rows = admitted(tables.cases(), "cases");
    for (ChildTable table : ChildTable.ALL) {
      rows = rows.union(admitted(table.rows(tables), table.name()));
    }
    Dataset<Row> admitted = rows.groupBy(FILE, REASON).agg(sum(ROWS).as(ROWS));
    return counted(admitted, ADMIT, registry)
        .unionByName(counted(conformed(admitted, conformed.problems()), CONFORM, registry));
  }

  /** One row for each row read: its file and why it is set aside, NULL if it is not. */
  private static Dataset<Row> admitted(Dataset<Row> rows, String table) {
    Column rejections =
        filter(col(PROBLEMS), p -> p.getField(SEVERITY).notEqual(Severity.WARN.name()));
    Column reason = when(col(REJECTED), get(rejections, lit(0)).getField(RULE));
    return rows.select(lit(table + ".csv").as(FILE), reason.as(REASON), lit(1L).as(ROWS));
  }

  /** Moves the rows that conform rejects from those that go on to their reasons. */
  private static Dataset<Row> conformed(Dataset<Row> admitted, Dataset<Row> problems) {
    Column goesOnLess = struct(lit(null).cast("string").as(REASON), lit(-1L).as(ROWS));
    Column setAside = struct(col(RULE).as(REASON), lit(1L).as(ROWS));
    Dataset<Row> moves =
        problems
            .filter(col(SEVERITY).notEqual(Severity.WARN.name()))
            .select(col(FILE), explode(array(goesOnLess, setAside)).as(MOVE))
            .select(FILE, MOVE + ".*");
    return admitted
        .filter(col(REASON).isNull())
        .union(moves)
        .groupBy(FILE, REASON)
        .agg(sum(ROWS).as(ROWS));
  }

  private static Dataset<Row> counted(Dataset<Row> counts, String step, String registry) {
    Column aside = col(REASON).isNotNull();
    return counts.select(
        lit(step).as(STEP),
        lit(registry).as(REGISTRY),
        col(FILE),
        col(REASON),
        col(ROWS).as(ROWS_IN),
        when(aside, 0L).otherwise(col(ROWS)).as(ROWS_OUT),
        when(aside, col(ROWS)).otherwise(0L).as(ROWS_ASIDE));
  }
}
