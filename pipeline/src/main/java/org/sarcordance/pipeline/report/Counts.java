package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.report.Columns.COHORT;
import static org.sarcordance.pipeline.report.Columns.COHORT_REASON;
import static org.sarcordance.pipeline.report.Columns.COLUMN;
import static org.sarcordance.pipeline.report.Columns.DISEASE;
import static org.sarcordance.pipeline.report.Columns.FILE;
import static org.sarcordance.pipeline.report.Columns.FINDING_REASON;
import static org.sarcordance.pipeline.report.Columns.MESSAGE;
import static org.sarcordance.pipeline.report.Columns.OUTCOME;
import static org.sarcordance.pipeline.report.Columns.REASON;
import static org.sarcordance.pipeline.report.Columns.ROWS_ASIDE;
import static org.sarcordance.pipeline.report.Columns.ROWS_IN;
import static org.sarcordance.pipeline.report.Columns.ROWS_OUT;
import static org.sarcordance.pipeline.report.Columns.RULE;
import static org.sarcordance.pipeline.report.Columns.SEVERITY;
import static org.sarcordance.pipeline.report.Columns.STAGE;
import static org.sarcordance.pipeline.report.Columns.STAGE_STATUS;
import static org.sarcordance.pipeline.report.Columns.STEP;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.report.ReportModel.Count;
import org.sarcordance.pipeline.report.ReportModel.Distribution;
import org.sarcordance.pipeline.report.ReportModel.FlowLine;
import org.sarcordance.pipeline.report.ReportModel.MissingField;
import org.sarcordance.pipeline.report.ReportModel.RejectGroup;

/** Collects the counts of a page. */
final class Counts {
  private static final int MISSING_FIELDS_CAP = 15;
  private static final int REJECT_GROUPS_CAP = 50;
  private static final String LABEL = "label";
  private static final String ROWS = "rows";

  private Counts() {}

  /** One line a step and file, cases first; rows of several registries are added up. */
  static List<FlowLine> flow(Dataset<Row> flow) {
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

  static Distribution cohort(Dataset<Row> cases) {
    Column in = concat(lit("in: "), coalesce(col(DISEASE), lit("?")));
    Column out = concat(lit("out: "), coalesce(col(COHORT_REASON), lit("?")));
    Column label = when(col(COHORT).equalTo("IN"), in).otherwise(out);
    return distribution("Cases", largestFirst(counted(cases, label)));
  }

  /** One distribution a disease, by name; stages in the order of their names, which is theirs. */
  static List<Distribution> stages(Dataset<Row> cases) {
    Map<String, List<Count>> diseases = new LinkedHashMap<>();
    Column noStage = concat(lit("no stage: "), coalesce(col(STAGE_STATUS), lit("?")));
    Column label =
        when(col(STAGE_STATUS).isin("OK", "COARSE"), col(STAGE)).otherwise(noStage).as(LABEL);
    cases
        .select(coalesce(col(DISEASE), lit("?")).as(DISEASE), label)
        .groupBy(DISEASE, LABEL)
        .agg(count(lit(1)).as(ROWS))
        .orderBy(DISEASE, LABEL)
        .collectAsList()
        .forEach(
            row ->
                diseases
                    .computeIfAbsent(row.getAs(DISEASE), key -> new ArrayList<>())
                    .add(new Count(row.getAs(LABEL), Figure.of(row.<Long>getAs(ROWS)))));
    return diseases.entrySet().stream()
        .map(disease -> distribution("Stages, " + disease.getKey(), disease.getValue()))
        .toList();
  }

  static Distribution undecided(Dataset<Row> findings) {
    Dataset<Row> open = findings.where(col(OUTCOME).equalTo("INDETERMINATE"));
    return distribution(
        "Reasons", largestFirst(counted(open, coalesce(col(FINDING_REASON), lit("?")))));
  }

  /** The fields that cost answers, added up over registries. */
  static List<MissingField> missingFields(Dataset<Row> completeness) {
    return completeness
        .groupBy("column_name")
        .agg(
            sum("recorded").as("recorded"),
            sum("missing").as("missing"),
            sum("indeterminate_findings").as("findings"))
        .where("findings > 0")
        .orderBy(col("findings").desc(), col("missing").desc_nulls_last(), col("column_name"))
        .limit(MISSING_FIELDS_CAP)
        .collectAsList()
        .stream()
        .map(
            row ->
                new MissingField(
                    row.getAs("column_name"),
                    figure(row.getAs("recorded")),
                    figure(row.getAs("missing")),
                    figure(row.getAs("findings"))))
        .toList();
  }

  private static Figure figure(Long number) {
    return number == null ? null : Figure.of(number);
  }

  static List<RejectGroup> rejects(Dataset<Row> rejects) {
    return rejects
        .groupBy(SEVERITY, FILE, COLUMN, RULE)
        .agg(count(lit(1)).as(ROWS), min(MESSAGE).as(MESSAGE))
        .orderBy(col(ROWS).desc(), col(FILE), col(COLUMN), col(RULE))
        .limit(REJECT_GROUPS_CAP)
        .collectAsList()
        .stream()
        .map(
            row ->
                new RejectGroup(
                    row.getAs(SEVERITY),
                    row.getAs(FILE),
                    row.getAs(COLUMN),
                    row.getAs(RULE),
                    row.getAs(ROWS),
                    row.getAs(MESSAGE)))
        .toList();
  }

  private static List<Count> counted(Dataset<Row> rows, Column label) {
    return rows
        .select(label.as(LABEL))
        .groupBy(LABEL)
        .agg(count(lit(1)).as(ROWS))
        .collectAsList()
        .stream()
        .map(row -> new Count(row.getAs(LABEL), Figure.of(row.<Long>getAs(ROWS))))
        .toList();
  }

  private static List<Count> largestFirst(List<Count> counts) {
    return counts.stream()
        .sorted(
            Comparator.comparing((Count count) -> -count.number().value())
                .thenComparing(Count::label))
        .toList();
  }

  private static Distribution distribution(String title, List<Count> parts) {
    long total = parts.stream().mapToLong(part -> part.number().value()).sum();
    return new Distribution(title, Figure.of(total), parts);
  }
}
