package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.sarcordance.pipeline.report.Columns.CASE_ID;
import static org.sarcordance.pipeline.report.Columns.CHANGE;
import static org.sarcordance.pipeline.report.Columns.CITATION;
import static org.sarcordance.pipeline.report.Columns.DISEASE;
import static org.sarcordance.pipeline.report.Columns.DUE_DAY;
import static org.sarcordance.pipeline.report.Columns.EVIDENCE;
import static org.sarcordance.pipeline.report.Columns.FACILITY_CODE;
import static org.sarcordance.pipeline.report.Columns.FINDING_REASON;
import static org.sarcordance.pipeline.report.Columns.FIRST_SEEN_RUN;
import static org.sarcordance.pipeline.report.Columns.MEASURE_ID;
import static org.sarcordance.pipeline.report.Columns.MISSING_COLUMNS;
import static org.sarcordance.pipeline.report.Columns.NEAREST;
import static org.sarcordance.pipeline.report.Columns.REGISTRY;
import static org.sarcordance.pipeline.report.Columns.SENTENCE;
import static org.sarcordance.pipeline.report.Columns.STAGE;
import static org.sarcordance.pipeline.report.Columns.STRENGTH;
import static org.sarcordance.pipeline.report.Columns.YEAR_DX;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.report.ReportModel.Fact;
import org.sarcordance.pipeline.report.ReportModel.WorkItem;
import org.sarcordance.pipeline.report.ReportModel.WorkList;

/** Collects worklists: strong before moderate before weak, new before persisting. */
record WorkLists(RunFacts run) {

  WorkList of(Dataset<Row> findings, int cap) {
    List<WorkItem> items =
        findings
            .orderBy(
                col(STRENGTH).equalTo("S").desc(),
                col(STRENGTH).equalTo("M").desc(),
                col(CHANGE),
                col(MEASURE_ID),
                col(REGISTRY),
                col(CASE_ID))
            .limit(cap)
            .collectAsList()
            .stream()
            .map(this::item)
            .toList();
    long total = items.size() < cap ? items.size() : findings.count();
    return new WorkList(Figure.of(total), items);
  }

  private WorkItem item(Row row) {
    return new WorkItem(
        run.measure(row.getAs(MEASURE_ID)),
        row.getAs(STRENGTH),
        row.getAs(CASE_ID),
        row.getAs(FACILITY_CODE),
        row.getAs(YEAR_DX),
        row.getAs(DISEASE),
        row.getAs(STAGE),
        row.getAs(FINDING_REASON),
        row.getAs(DUE_DAY),
        row.getAs(CHANGE),
        row.getAs(FIRST_SEEN_RUN),
        row.getAs(SENTENCE),
        row.getAs(NEAREST),
        row.getAs(CITATION),
        facts(row),
        list(row, MISSING_COLUMNS));
  }

  private static List<Fact> facts(Row row) {
    int column = row.fieldIndex(EVIDENCE);
    Map<String, String> evidence = row.isNullAt(column) ? Map.of() : row.getJavaMap(column);
    return new TreeMap<>(evidence)
        .entrySet().stream().map(fact -> new Fact(fact.getKey(), fact.getValue())).toList();
  }

  private static List<String> list(Row row, String name) {
    int column = row.fieldIndex(name);
    return row.isNullAt(column) ? List.of() : row.getList(column);
  }
}
