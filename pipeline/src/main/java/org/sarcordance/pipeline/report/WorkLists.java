package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.sarcordance.pipeline.tables.CaseColumns.BIOMARKERS;
import static org.sarcordance.pipeline.tables.CaseColumns.DISEASE;
import static org.sarcordance.pipeline.tables.CaseColumns.EVENTS;
import static org.sarcordance.pipeline.tables.CaseColumns.FACILITY_CODE;
import static org.sarcordance.pipeline.tables.CaseColumns.LAST_CONTACT_DAY;
import static org.sarcordance.pipeline.tables.CaseColumns.STAGE;
import static org.sarcordance.pipeline.tables.CaseColumns.TREATMENTS;
import static org.sarcordance.pipeline.tables.CaseColumns.YEAR_DX;
import static org.sarcordance.pipeline.tables.DeviationColumns.CHANGE;
import static org.sarcordance.pipeline.tables.DeviationColumns.FIRST_SEEN_RUN;
import static org.sarcordance.pipeline.tables.FindingColumns.CASE_ID;
import static org.sarcordance.pipeline.tables.FindingColumns.CITATION;
import static org.sarcordance.pipeline.tables.FindingColumns.DUE_DAY;
import static org.sarcordance.pipeline.tables.FindingColumns.EVIDENCE;
import static org.sarcordance.pipeline.tables.FindingColumns.MEASURE_ID;
import static org.sarcordance.pipeline.tables.FindingColumns.NEAREST;
import static org.sarcordance.pipeline.tables.FindingColumns.REGISTRY;
import static org.sarcordance.pipeline.tables.FindingColumns.SENTENCE;
import static org.sarcordance.pipeline.tables.FindingColumns.STRENGTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.explain.History;
import org.sarcordance.pipeline.explain.Moment;
import org.sarcordance.pipeline.report.ReportModel.Fact;
import org.sarcordance.pipeline.report.ReportModel.WorkItem;
import org.sarcordance.pipeline.report.ReportModel.WorkList;
import org.sarcordance.pipeline.tables.FindingColumns;

/**
 * Collects worklists: strong before moderate before weak, new before persisting, late years first.
 */
record WorkLists(RunFacts run) {
  private static final String[] CASE_KEY = {REGISTRY, CASE_ID};
  private static final Column[] ORDER = {
    col(STRENGTH).equalTo("S").desc(),
    col(STRENGTH).equalTo("M").desc(),
    col(CHANGE),
    col(YEAR_DX).desc_nulls_last(),
    col(MEASURE_ID),
    col(REGISTRY),
    col(CASE_ID)
  };

  /**
   * The first findings with the history of their cases.
   *
   * @param cases the table {@code cases}
   */
  WorkList of(Dataset<Row> findings, Dataset<Row> cases, int cap) {
    Dataset<Row> histories =
        cases.select(REGISTRY, CASE_ID, TREATMENTS, BIOMARKERS, EVENTS, LAST_CONTACT_DAY);
    List<WorkItem> items =
        findings
            .orderBy(ORDER)
            .limit(cap)
            .join(histories, CASE_KEY, "left")
            .orderBy(ORDER)
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
        row.getAs(FindingColumns.REASON),
        row.getAs(DUE_DAY),
        row.getAs(CHANGE),
        row.getAs(FIRST_SEEN_RUN),
        row.getAs(SENTENCE),
        row.getAs(NEAREST),
        row.getAs(CITATION),
        facts(row),
        list(row, FindingColumns.MISSING),
        history(row));
  }

  private static List<Moment> history(Row row) {
    List<Moment> history = new ArrayList<>(History.of(row));
    Integer lastContact = row.getAs(LAST_CONTACT_DAY);
    if (lastContact != null) {
      history.add(new Moment("follow-up", lastContact, null, "last contact"));
    }
    return history;
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
