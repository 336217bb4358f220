package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.sarcordance.pipeline.tables.AdmittedColumns.LINE;
import static org.sarcordance.pipeline.tables.AdmittedColumns.PROBLEMS;
import static org.sarcordance.pipeline.tables.FindingColumns.REGISTRY;
import static org.sarcordance.pipeline.tables.FlowColumns.FILE;
import static org.sarcordance.pipeline.tables.RejectColumns.COLUMN;
import static org.sarcordance.pipeline.tables.RejectColumns.MESSAGE;
import static org.sarcordance.pipeline.tables.RejectColumns.REMEDY;
import static org.sarcordance.pipeline.tables.RejectColumns.RULE;
import static org.sarcordance.pipeline.tables.RejectColumns.SEVERITY;
import static org.sarcordance.pipeline.tables.RejectColumns.VALUE_SHOWN;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.pipeline.tables.RejectColumns;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.TableSchemas;

/** Gathers the problems of all sources. Rows with problems in, one row a problem out. */
final class Rejects {
  private static final String PROBLEM = "problem";

  private Rejects() {}

  static Dataset<Row> of(Map<String, Dataset<Row>> admitted, Dataset<Row> others) {
    return admitted.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(table -> ofRows(table.getKey(), table.getValue()))
        .reduce(inShape(others), Dataset::unionByName)
        .sortWithinPartitions(REGISTRY, FILE, LINE, COLUMN, RULE);
  }

  static Dataset<Row> of(SparkSession spark, String registry, List<Problem> problems) {
    List<Row> rows =
        problems.stream()
            .map(problem -> RowFactory.create(RejectColumns.values(registry, problem)))
            .toList();
    return spark.createDataFrame(rows, SparkSchemas.of(TableSchemas.output("rejects")));
  }

  private static Dataset<Row> ofRows(String table, Dataset<Row> rows) {
    return rows.select(
            col(REGISTRY),
            lit(table + ".csv").as(FILE),
            col(LINE),
            explode(col(PROBLEMS)).as(PROBLEM))
        .select(REGISTRY, FILE, LINE, PROBLEM + ".*")
        .transform(Rejects::inShape);
  }

  private static Dataset<Row> inShape(Dataset<Row> problems) {
    return problems.select(
        REGISTRY, FILE, LINE, COLUMN, VALUE_SHOWN, RULE, SEVERITY, MESSAGE, REMEDY);
  }
}
