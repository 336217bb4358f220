package org.sarcordance.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FacilityFunnelTest {
  private static FacilityFunnel outliers(int number) {
    List<FacilityLine> lines =
        IntStream.range(0, number)
            .mapToObj(
                i ->
                    new FacilityLine(
                        "F" + i,
                        31,
                        30,
                        32,
                        17.6,
                        0.48,
                        0.72,
                        new Place.Limits(0.6, 0.8, 0.5, 1.0)))
            .toList();
    return new FacilityFunnel(lines);
  }

  @Test
  void namesWhoIsOut() {
    assertThat(outliers(2).names()).isEqualTo("F0 (low), F1 (low)");
    assertThat(outliers(0).names()).isEqualTo("Too few answers to judge");
  }

  @Test
  void namesTheFurthestOfManyAndCountsTheOthers() {
    assertThat(outliers(30).names())
        .isEqualTo("F0 (low), F1 (low), F2 (low), F3 (low) and 26 more");
    assertThat(outliers(30).words())
        .contains("F3: 32 deviations")
        .doesNotContain("F4:")
        .contains("Beyond the 95\u00a0% limits lie 26 more. 30 facilities were compared");
  }
}
