package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.tables.CaseColumns.COHORT;
import static org.sarcordance.pipeline.tables.CaseColumns.COHORT_REASON;
import static org.sarcordance.pipeline.tables.CaseColumns.DISEASE;
import static org.sarcordance.pipeline.tables.CaseColumns.STAGE;
import static org.sarcordance.pipeline.tables.CaseColumns.STAGE_STATUS;
import static org.sarcordance.pipeline.tables.FindingColumns.OUTCOME;

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
import org.sarcordance.pipeline.tables.FindingColumns;

/** Collects counts that add up to their total. */
final class Distributions {
  private static final String LABEL = "label";
  private static final String ROWS = "rows";
  private static final String IN = "in: ";
  private static final String OUT = "out: ";
  private static final String STAGES = "Stages, ";
  private static final String OUT_CODES = "OUT";
  private static final String UNDECIDED = "INDETERMINATE";

  private Distributions() {}

  static Distribution cohort(Dataset<Row> cases) {
    Column in = concat(lit(IN), coalesce(col(DISEASE), lit("?")));
    Column out = concat(lit(OUT), coalesce(col(COHORT_REASON), lit("?")));
    Column label = when(col(COHORT).equalTo("IN"), in).otherwise(out);
    return largestFirst("Cases", counted(cases, label, OUT_CODES));
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
        .map(disease -> distribution(STAGES + disease.getKey(), disease.getValue()))
        .toList();
  }

  /** The title of the stages of those cases that a part of the cohort counts; blank where out. */
  static String stagesTitle(String cohortLabel) {
    return cohortLabel.startsWith(IN) ? STAGES + cohortLabel.substring(IN.length()) : "";
  }

  static Distribution undecided(Dataset<Row> findings) {
    Dataset<Row> open = findings.where(col(OUTCOME).equalTo(UNDECIDED));
    Column reason = coalesce(col(FindingColumns.REASON), lit("?"));
    return largestFirst("Reasons", counted(open, reason, UNDECIDED));
  }

  private static List<Count> counted(Dataset<Row> rows, Column label, String outcome) {
    return rows
        .select(label.as(LABEL))
        .groupBy(LABEL)
        .agg(count(lit(1)).as(ROWS))
        .collectAsList()
        .stream()
        .map(row -> counted(row, outcome))
        .toList();
  }

  private static Count counted(Row row, String outcome) {
    String label = row.getAs(LABEL);
    String code = label.startsWith(OUT) ? label.substring(OUT.length()) : label;
    return new Count(label, ReasonWords.of(outcome, code), Figure.of(row.<Long>getAs(ROWS)));
  }

  static Distribution largestFirst(String title, List<Count> counts) {
    return distribution(
        title,
        counts.stream()
            .sorted(
                Comparator.comparing((Count count) -> -count.number().value())
                    .thenComparing(Count::label))
            .toList());
  }

  private static Distribution distribution(String title, List<Count> parts) {
    long total = parts.stream().mapToLong(part -> part.number().value()).sum();
    return new Distribution(title, Figure.of(total), parts);
  }
}
