package org.sarcordance.pipeline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  /** Newcombe, Statistics in Medicine 1998;17:857-872, table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilsonAgreesWithPublishedIntervals(int met, int decided, double low, double high) {
    assertThat(new Proportion(met, decided).wilson())
        .containsExactly(new double[] {low, high}, within(0.00005));
  }

  @Test
  void wilsonOfNoneAndAllStaysWithinZeroAndOne() {
    assertThat(new Proportion(0, 7).wilson()[0]).isZero();
    assertThat(new Proportion(7, 7).wilson()[1]).isEqualTo(1.0);
  }

  @Test
  void refusesMoreMetThanDecided() {
    assertThatThrownBy(() -> new Proportion(3, 2))
        .hasMessage("Invalid proportion: 3 of 2 (a part of its whole is needed)");
  }
}
