package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.sarcordance.pipeline.tables.FlowColumns.FILE;
import static org.sarcordance.pipeline.tables.FlowColumns.REASON;
import static org.sarcordance.pipeline.tables.FlowColumns.ROWS_ASIDE;
import static org.sarcordance.pipeline.tables.FlowColumns.ROWS_IN;
import static org.sarcordance.pipeline.tables.FlowColumns.ROWS_OUT;
import static org.sarcordance.pipeline.tables.FlowColumns.STEP;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.report.ReportModel.Count;
import org.sarcordance.pipeline.report.ReportModel.FlowLine;

/** Collects the flow: one line a step and file. */
final class FlowLines {

  private FlowLines() {}

  /** One line a step and file, cases first; rows of several registries are added up. */
  static List<FlowLine> of(Dataset<Row> flow) {
    Map<List<String>, List<Row>> lines = new LinkedHashMap<>();
    flow.groupBy(STEP, FILE, REASON)
        .agg(sum(ROWS_IN).as(ROWS_IN), sum(ROWS_OUT).as(ROWS_OUT), sum(ROWS_ASIDE).as(ROWS_ASIDE))
        .orderBy(
            col(STEP),
            col(FILE).notEqual("cases.csv"),
            col(FILE),
            col(ROWS_ASIDE).desc(),
            col(REASON))
        .collectAsList()
        .forEach(
            row ->
                lines
                    .computeIfAbsent(
                        List.of(row.getAs(STEP), row.getAs(FILE)), key -> new ArrayList<>())
                    .add(row));
    return lines.entrySet().stream().map(line -> line(line.getKey(), line.getValue())).toList();
  }

  private static FlowLine line(List<String> key, List<Row> rows) {
    List<Count> reasons =
        rows.stream()
            .filter(row -> row.<Long>getAs(ROWS_ASIDE) > 0 && row.getAs(REASON) != null)
            .map(row -> new Count(row.getAs(REASON), Figure.of(row.<Long>getAs(ROWS_ASIDE))))
            .toList();
    return new FlowLine(
        key.get(0),
        key.get(1),
        total(rows, ROWS_IN),
        total(rows, ROWS_OUT),
        total(rows, ROWS_ASIDE),
        reasons);
  }

  private static Figure total(List<Row> rows, String column) {
    return Figure.of(rows.stream().mapToLong(row -> row.<Long>getAs(column)).sum());
  }
}
