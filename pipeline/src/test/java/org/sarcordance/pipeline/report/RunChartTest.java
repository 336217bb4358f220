package org.sarcordance.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sarcordance.pipeline.report.MeasureDetail.Unit;
import org.sarcordance.pipeline.report.Place.Limits;
import org.sarcordance.pipeline.report.ReportModel.Outcomes;
import org.sarcordance.pipeline.report.ReportModel.Statistics;

class RunChartTest {
  @Test
  void sixYearsOnOneSideOfTheMedianAreAShift() {
    RunChart run = RunChart.of(years(0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8));
    assertThat(run.median()).hasValue(0.5);
    assertThat(run.words())
        .isEqualTo(
            "The median of the years is 50.0\u00a0%. Shift: the years 2016 to 2021 are all above it.");
  }

  @Test
  void fiveYearsAreNone() {
    assertThat(RunChart.of(years(0.2, 0.2, 0.2, 0.2, 0.2, 0.8, 0.8, 0.8, 0.8, 0.8)).hasShift())
        .isFalse();
  }

  @Test
  void aYearOnTheMedianNeitherCountsNorBreaksTheRow() {
    RunChart six =
        RunChart.of(years(0.2, 0.2, 0.2, 0.5, 0.2, 0.2, 0.2, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9));
    assertThat(six.median()).hasValue(0.5);
    assertThat(six.hasShift()).isTrue();
    RunChart five = RunChart.of(years(0.2, 0.2, 0.2, 0.5, 0.2, 0.2, 0.9, 0.9, 0.9, 0.9, 0.9));
    assertThat(five.hasShift()).isFalse();
  }

  @Test
  void aYearWithoutARateIsLeftOut() {
    RunChart run = RunChart.of(years(0.2, null, 0.4));
    assertThat(run.median().orElseThrow())
        .isCloseTo(0.3, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(RunChart.of(years(new Double[] {null})).median()).isEmpty();
  }

  private static List<Unit> years(Double... rates) {
    return IntStream.range(0, rates.length)
        .mapToObj(
            i ->
                new Unit(
                    String.valueOf(2010 + i),
                    Outcomes.NONE,
                    new Statistics(rates[i], null, null, null, null),
                    Limits.NONE))
        .toList();
  }
}
