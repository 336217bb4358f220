package org.sarcordance.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sarcordance.pipeline.report.MeasureDetail.Unit;
import org.sarcordance.pipeline.report.Place.Limits;
import org.sarcordance.pipeline.report.ReportModel.Outcomes;
import org.sarcordance.pipeline.report.ReportModel.Statistics;

class MeasureDetailTest {
  @ParameterizedTest
  @CsvSource({
    "10, 0.39, LOW_998",
    "10, 0.40, LOW_95",
    "10, 0.49, LOW_95",
    "10, 0.50, INSIDE",
    "10, 0.80, INSIDE",
    "10, 0.81, HIGH_95",
    "10, 0.90, HIGH_95",
    "10, 0.91, HIGH_998",
    "9, 0.00, TOO_FEW",
    "0, , TOO_FEW"
  })
  void placesAFacilityByItsLimits(long decided, Double rate, Place place) {
    Unit unit =
        new Unit(
            "H1",
            new Outcomes(decided, 0, decided, 0, 0, 0, 0),
            new Statistics(rate, null, null, null, null),
            new Limits(0.5, 0.8, 0.4, 0.9));
    assertThat(unit.place()).isEqualTo(place);
  }
}
