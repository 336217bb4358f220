package org.sarcordance.pipeline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
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

  /** The quantiles are recomputed by adding up exact binomial terms. */
  @ParameterizedTest
  @CsvSource({
    "3, 4, 10, 0.05",
    "3, 4, 10, 0.002",
    "9, 10, 25, 0.05",
    "41, 97, 133, 0.002",
    "1, 2, 1, 0.05"
  })
  void limitsAreExactBinomialQuantiles(int met, int decided, int size, double error) {
    double[] limits = new Proportion(met, decided).limits(size, error);
    assertThat(limits[0]).isEqualTo((double) quantile(met, decided, size, error / 2) / size);
    assertThat(limits[1]).isEqualTo((double) quantile(met, decided, size, 1 - error / 2) / size);
  }

  @Test
  void limitsAroundNoneAndAllAreTheRateItself() {
    assertThat(new Proportion(0, 5).limits(12, 0.05)).containsExactly(0, 0);
    assertThat(new Proportion(5, 5).limits(12, 0.05)).containsExactly(1, 1);
  }

  @Test
  void refusesMoreMetThanDecided() {
    assertThatThrownBy(() -> new Proportion(3, 2))
        .hasMessage("Invalid proportion: 3 of 2 (a part of its whole is needed)");
  }

  private static int quantile(int met, int decided, int size, double probability) {
    BigDecimal p =
        BigDecimal.valueOf(met).divide(BigDecimal.valueOf(decided), MathContext.DECIMAL128);
    BigDecimal q = BigDecimal.ONE.subtract(p);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal ways = BigDecimal.ONE;
    for (int k = 0; k <= size; k++) {
      sum = sum.add(ways.multiply(p.pow(k)).multiply(q.pow(size - k)));
      if (sum.doubleValue() >= probability) {
        return k;
      }
      ways = ways.multiply(BigDecimal.valueOf(size - k)).divide(BigDecimal.valueOf(k + 1L));
    }
    return size;
  }
}
