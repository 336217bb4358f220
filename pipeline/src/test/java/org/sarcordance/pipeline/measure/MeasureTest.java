package org.sarcordance.pipeline.measure;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;

@ExtendWith(SparkExtension.class)
class MeasureTest {
  private static final String[] CASES = {
    "R01 1 H1 2019 0 IN STS - II OK a",
    "R01 2 H1 2020 - IN STS - II OK b",
    "R02 1 H1 2020 - IN STS - II OK c",
    "R02 2 H9 2020 - OUT - BONE NA OUT d"
  };

  @Test
  void countsEachFindingInEveryStratumItBelongsTo(SparkSession spark) {
    Dataset<Row> findings =
        Answers.findings(
            spark,
            "R01 1 A-01 OM S MET CONCORDANT H1",
            "R01 2 A-01 OM S NOT_MET DEVIATION -",
            "R02 1 A-01 OM S INDETERMINATE DAY_UNKNOWN H1");
    assertThat(lines(measures(spark, findings)))
        .containsExactly(
            "[ALL,A-01,all,ALL,3,1,1,0,0,0,1]",
            "[ALL,A-01,year,2019,1,1,0,0,0,0,0]",
            "[ALL,A-01,year,2020,2,0,1,0,0,0,1]",
            "[ALL,B-02,all,ALL,0,0,0,0,0,0,0]",
            "[R01,A-01,facility,H1,1,1,0,0,0,0,0]",
            "[R01,A-01,registry,R01,2,1,1,0,0,0,0]",
            "[R01,A-01,year,2019,1,1,0,0,0,0,0]",
            "[R01,A-01,year,2020,1,0,1,0,0,0,0]",
            "[R02,A-01,facility,H1,1,0,0,0,0,0,1]",
            "[R02,A-01,registry,R02,1,0,0,0,0,0,1]",
            "[R02,A-01,year,2020,1,0,0,0,0,0,1]");
  }

  @Test
  void populationIsTheSumOfAllStoredOutcomes(SparkSession spark) {
    Dataset<Row> findings =
        Answers.findings(
            spark,
            "R01 1 A-01 OM S MET - H1",
            "R01 2 A-01 OM S NOT_MET - H1",
            "R01 3 A-01 OM S EXCEPTION - H1",
            "R01 4 A-01 OM S EXCLUDED - H1",
            "R01 5 A-01 OM S NOT_YET_DUE - H1",
            "R01 6 A-01 OM S INDETERMINATE - H1");
    assertThat(lines(measures(spark, findings).where("stratum = 'registry'")))
        .containsExactly("[R01,A-01,registry,R01,6,1,1,1,1,1,1]");
  }

  @Test
  void givesRateIntervalAndBoundsOfTheDecided(SparkSession spark) {
    Row all = all(measures(spark, findings(spark, 7, 3, 2)), "A-01");
    assertThat(all.<Double>getAs("rate")).isEqualTo(0.7);
    assertThat(all.<Double>getAs("ci_low")).isCloseTo(0.3968, within(0.00005));
    assertThat(all.<Double>getAs("ci_high")).isCloseTo(0.8922, within(0.00005));
    assertThat(all.<Double>getAs("bound_low")).isEqualTo(7 / 12.0);
    assertThat(all.<Double>getAs("bound_high")).isEqualTo(9 / 12.0);
    assertThat(all.<Double>getAs("limit_low_95")).isNull();
  }

  @Test
  void nothingDecidedHasNoRate(SparkSession spark) {
    Dataset<Row> measures = measures(spark, findings(spark, 0, 0, 2));
    assertThat(figures(all(measures, "A-01"))).startsWith(null, null, null, 0.0, 1.0);
    assertThat(figures(all(measures, "B-02"))).containsOnlyNulls();
  }

  @Test
  void drawsFunnelLimitsAroundTheRateOfTheWholeRegistry(SparkSession spark) {
    Dataset<Row> measures = measures(spark, findings(spark, 30, 10, 0));
    Row facility = measures.where("stratum = 'facility'").head();
    double[] inner = Funnel.limits(0.75, 40, 0.05);
    double[] outer = Funnel.limits(0.75, 40, 0.002);
    assertThat(figures(facility).subList(5, 9))
        .containsExactly(inner[0], inner[1], outer[0], outer[1]);
    assertThat(figures(measures.where("stratum = 'registry'").head()).subList(5, 9))
        .containsOnlyNulls();
  }

  @Test
  void suppressesSmallCountsAndSmallFacilities(SparkSession spark) {
    assertThat(suppressed(measures(spark, findings(spark, 10, 5, 0)), "registry")).isFalse();
    assertThat(suppressed(measures(spark, findings(spark, 10, 4, 0)), "registry")).isTrue();
    assertThat(suppressed(measures(spark, findings(spark, 10, 5, 1)), "registry")).isTrue();
    assertThat(suppressed(measures(spark, findings(spark, 10, 0, 0)), "registry")).isFalse();
    assertThat(suppressed(measures(spark, findings(spark, 9, 0, 0)), "registry")).isTrue();
    assertThat(suppressed(measures(spark, findings(spark, 0, 0, 9)), "registry")).isFalse();
    assertThat(suppressed(measures(spark, findings(spark, 0, 0, 9)), "facility")).isTrue();
  }

  @Test
  void ranksMissingFieldsByTheAnswersTheyCost(SparkSession spark) {
    Dataset<Row> findings =
        Answers.findings(
            spark,
            "R01 1 A-01 OM S INDETERMINATE DAY_UNKNOWN H1 treatments.start_day|ecog",
            "R01 2 A-01 OM S INDETERMINATE DAY_UNKNOWN H1 treatments.start_day",
            "R01 1 B-02 OM S NOT_MET DEVIATION H1 ecog");
    Dataset<Row> cases = Answers.cases(spark, CASES);
    assertThat(
            lines(
                Measure.completeness(cases, findings, List.of("case_id", "ecog"))
                    .where(col("registry").equalTo("R01"))))
        .containsExactly(
            "[R01,treatments.start_day,null,null,2]", "[R01,ecog,1,1,1]", "[R01,case_id,2,0,0]");
  }

  @Test
  void completenessLooksAtTheCohortOnly(SparkSession spark) {
    Dataset<Row> none = Answers.findings(spark);
    Dataset<Row> cases = Answers.cases(spark, CASES);
    assertThat(
            lines(
                Measure.completeness(cases, none, List.of("case_id"))
                    .where(col("registry").equalTo("R02"))))
        .containsExactly("[R02,case_id,1,0,0]");
  }

  @Test
  void tablesAreAsTheirSchemasSay(SparkSession spark) {
    Dataset<Row> findings = findings(spark, 1, 1, 1);
    Dataset<Row> cases = Answers.cases(spark, CASES);
    assertThat(Answers.fields(measures(spark, findings))).isEqualTo(Answers.fieldsOf("measures"));
    assertThat(Answers.fields(Measure.completeness(cases, findings, List.of("case_id"))))
        .isEqualTo(Answers.fieldsOf("completeness"));
  }

  private static Dataset<Row> measures(SparkSession spark, Dataset<Row> findings) {
    return Measure.measures(findings, Answers.cases(spark, CASES), List.of("A-01", "B-02"));
  }

  private static Dataset<Row> findings(SparkSession spark, int met, int notMet, int undecided) {
    Stream<String> lines =
        Stream.of("MET:" + met, "NOT_MET:" + notMet, "INDETERMINATE:" + undecided)
            .map(count -> count.split(":"))
            .flatMap(
                count ->
                    IntStream.range(0, Integer.parseInt(count[1]))
                        .mapToObj(i -> "R01 " + count[0] + i + " A-01 OM S " + count[0] + " - H1"));
    return Answers.findings(spark, lines.toArray(String[]::new));
  }

  private static List<String> lines(Dataset<Row> table) {
    String[] first =
        Stream.of(table.columns()).filter(name -> !FIGURES.contains(name)).toArray(String[]::new);
    return table.selectExpr(first).collectAsList().stream().map(Row::toString).toList();
  }

  private static final List<String> FIGURES =
      List.of(
          "rate",
          "ci_low",
          "ci_high",
          "bound_low",
          "bound_high",
          "limit_low_95",
          "limit_high_95",
          "limit_low_998",
          "limit_high_998",
          "suppressed");

  private static List<Object> figures(Row row) {
    return FIGURES.stream().limit(9).map(row::<Object>getAs).toList();
  }

  private static Row all(Dataset<Row> measures, String measure) {
    return measures
        .where(col("stratum").equalTo("all").and(col("measure_id").equalTo(measure)))
        .head();
  }

  private static boolean suppressed(Dataset<Row> measures, String stratum) {
    return measures.where(col("stratum").equalTo(stratum)).head().getAs("suppressed");
  }
}
