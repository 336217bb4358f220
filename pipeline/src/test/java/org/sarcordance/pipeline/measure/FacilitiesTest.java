package org.sarcordance.pipeline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;

@ExtendWith(SparkExtension.class)
class FacilitiesTest {
  private final List<String> lines = new ArrayList<>();

  /** So many cases, each with one answer to the measure. */
  private FacilitiesTest cases(String facility, String measure, int met, int notMet) {
    for (int i = 0; i < met + notMet; i++) {
      String outcome = i < met ? "MET" : "NOT_MET";
      String caseId = "c" + lines.size();
      lines.add("R01 %s %s OM S %s - %s".formatted(caseId, measure, outcome, facility));
    }
    return this;
  }

  private Row facility(SparkSession spark, String name) {
    return facilities(spark).where("facility = '" + name + "'").head();
  }

  private Dataset<Row> facilities(SparkSession spark) {
    return Measure.facilities(Answers.findings(spark, lines.toArray(String[]::new)));
  }

  /** A-01 is missed in 20 of 80, B-02 in 40 of 80; H1 is asked A-01 more often than H2. */
  @Test
  void expectsWhatTheRegistryDoesForTheSameQuestions(SparkSession spark) {
    cases("H1", "A-01", 50, 10).cases("H2", "A-01", 10, 10);
    cases("H1", "B-02", 10, 10).cases("H2", "B-02", 30, 30);
    Row h1 = facility(spark, "H1");
    assertThat(h1.<Long>getAs("n_cases")).isEqualTo(80);
    assertThat(h1.<Long>getAs("n_not_met")).isEqualTo(20);
    assertThat(h1.<Double>getAs("expected_not_met")).isCloseTo(60 * 0.25 + 20 * 0.5, within(1e-9));
    assertThat(h1.<Double>getAs("ratio")).isCloseTo(0.8, within(1e-9));
    assertThat(h1.<Double>getAs("rate")).isEqualTo(0.75);
    assertThat(h1.<Double>getAs("expected_rate")).isCloseTo(1 - 25.0 / 80, within(1e-9));
  }

  /** Independent answers count in full, so the limits are those of their number. */
  @Test
  void limitsAreThoseOfTheExpectedRate(SparkSession spark) {
    cases("H1", "A-01", 50, 10).cases("H2", "A-01", 10, 10);
    Row h1 = facility(spark, "H1");
    assertThat(h1.<Double>getAs("design_effect")).isCloseTo(1, within(1e-9));
    double[] outer = Funnel.limits(0.75, 60, 0.002);
    assertThat(h1.<Double>getAs("limit_low_998")).isEqualTo(outer[0]);
    assertThat(h1.<Double>getAs("limit_high_998")).isEqualTo(outer[1]);
  }

  /** Each case answers two questions in the same way: two answers are worth one. */
  @Test
  void answersOfOneCaseThatAreAlikeCountOnce(SparkSession spark) {
    cases("H1", "A-01", 30, 10).cases("H2", "A-01", 30, 10);
    List.copyOf(lines).forEach(line -> lines.add(line.replace("A-01", "B-02")));
    Row h1 = facility(spark, "H1");
    assertThat(h1.<Long>getAs("n_cases")).isEqualTo(40);
    assertThat(h1.<Double>getAs("design_effect")).isCloseTo(2, within(1e-9));
    assertThat(h1.<Double>getAs("limit_low_95")).isEqualTo(Funnel.limits(0.75, 40, 0.05)[0]);
  }

  @Test
  void smallFacilitiesAreNotJudged(SparkSession spark) {
    cases("H1", "A-01", 50, 10).cases("H2", "A-01", 0, 9);
    assertThat(facility(spark, "H2").<Double>getAs("limit_low_95")).isNull();
    assertThat(facility(spark, "H2").<Boolean>getAs("suppressed")).isTrue();
    assertThat(facility(spark, "H1").<Boolean>getAs("suppressed")).isFalse();
  }

  @Test
  void whatNoFacilityAnswersForCountsForTheRegistry(SparkSession spark) {
    cases("H1", "A-01", 20, 0).cases("-", "A-01", 0, 20);
    assertThat(facilities(spark).count()).isEqualTo(1);
    assertThat(facility(spark, "H1").<Double>getAs("expected_rate")).isEqualTo(0.5);
  }

  @Test
  void weakAdviceAndOpenAnswersAreLeftOut(SparkSession spark) {
    lines.add("R01 1 A-01 OM W NOT_MET - H1");
    lines.add("R01 2 A-01 DQ S NOT_MET - H1");
    lines.add("R01 3 A-01 OM S INDETERMINATE - H1");
    assertThat(facilities(spark).count()).isZero();
  }

  @Test
  void tableIsAsItsSchemaSays(SparkSession spark) {
    cases("H1", "A-01", 1, 1);
    assertThat(Answers.fields(facilities(spark))).isEqualTo(Answers.fieldsOf("facilities"));
  }
}
