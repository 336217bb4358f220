package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.sarcordance.pipeline.tables.FindingColumns.OUTCOME;
import static org.sarcordance.pipeline.tables.MeasureColumns.LIMIT_HIGH_95;
import static org.sarcordance.pipeline.tables.MeasureColumns.LIMIT_HIGH_998;
import static org.sarcordance.pipeline.tables.MeasureColumns.LIMIT_LOW_95;
import static org.sarcordance.pipeline.tables.MeasureColumns.LIMIT_LOW_998;
import static org.sarcordance.pipeline.tables.MeasureColumns.MEASURE_ID;
import static org.sarcordance.pipeline.tables.MeasureColumns.STRATUM;
import static org.sarcordance.pipeline.tables.MeasureColumns.STRATUM_VALUE;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.report.MeasureDetail.Unit;
import org.sarcordance.pipeline.report.Place.Limits;
import org.sarcordance.pipeline.report.ReportModel.Count;
import org.sarcordance.pipeline.report.ReportModel.MeasureLine;
import org.sarcordance.pipeline.tables.FindingColumns;

/** Collects what each measure of one registry says by facility, by year and of its undecided. */
final class MeasureDetails {
  private static final String UNDECIDED = "INDETERMINATE";

  private MeasureDetails() {}

  /** One detail a line, in the order of the lines. */
  static List<MeasureDetail> of(
      List<MeasureLine> lines, Dataset<Row> measures, Dataset<Row> findings) {
    Map<List<String>, List<Unit>> units =
        measures.where(col(STRATUM).isin("facility", "year")).collectAsList().stream()
            .collect(
                Collectors.groupingBy(
                    row -> List.of(row.getAs(MEASURE_ID), row.getAs(STRATUM)),
                    Collectors.mapping(MeasureDetails::unit, Collectors.toList())));
    Map<String, List<Count>> reasons = reasons(findings);
    return lines.stream()
        .map(
            line -> {
              String id = line.text().id();
              return new MeasureDetail(
                  line,
                  units.getOrDefault(List.of(id, "facility"), List.of()),
                  units.getOrDefault(List.of(id, "year"), List.of()),
                  Distributions.largestFirst("Why undecided", reasons.getOrDefault(id, List.of())));
            })
        .toList();
  }

  private static Unit unit(Row row) {
    return new Unit(
        row.getAs(STRATUM_VALUE),
        MeasureLines.outcomes(row),
        MeasureLines.statistics(row),
        new Limits(
            row.getAs(LIMIT_LOW_95),
            row.getAs(LIMIT_HIGH_95),
            row.getAs(LIMIT_LOW_998),
            row.getAs(LIMIT_HIGH_998)));
  }

  private static Map<String, List<Count>> reasons(Dataset<Row> findings) {
    return findings
        .where(col(OUTCOME).equalTo(UNDECIDED))
        .groupBy(
            col(MEASURE_ID),
            coalesce(col(FindingColumns.REASON), lit("?")).as(FindingColumns.REASON))
        .count()
        .collectAsList()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getString(0),
                Collectors.mapping(MeasureDetails::reason, Collectors.toList())));
  }

  private static Count reason(Row row) {
    String code = row.getString(1);
    return new Count(code, ReasonWords.of(UNDECIDED, code), Figure.of(row.getLong(2)));
  }
}
