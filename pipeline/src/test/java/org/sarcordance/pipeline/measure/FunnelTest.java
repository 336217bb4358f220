package org.sarcordance.pipeline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelTest {
  @Test
  void reachesFromOneToTheLargestUnit() {
    List<Funnel> funnel = Funnel.around(80, 100, 40);
    assertThat(funnel.get(0).size()).isEqualTo(1);
    assertThat(funnel.get(funnel.size() - 1).size()).isEqualTo(40);
    assertThat(funnel).isSortedAccordingTo((a, b) -> Long.compare(a.size(), b.size()));
  }

  @Test
  void outerLimitsHoldTheInnerOnesAndTheRate() {
    assertThat(Funnel.around(80, 100, 500))
        .allSatisfy(
            at ->
                assertThat(List.of(at.low998(), at.low95(), 0.8, at.high95(), at.high998()))
                    .isSorted());
  }

  @Test
  void isEmptyWithoutADecidedFinding() {
    assertThat(Funnel.around(0, 0, 10)).isEmpty();
    assertThat(Funnel.around(1, 2, 0)).isEmpty();
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
    double[] limits = Funnel.limits((double) met / decided, size, error);
    assertThat(limits[0]).isEqualTo((double) quantile(met, decided, size, error / 2) / size);
    assertThat(limits[1]).isEqualTo((double) quantile(met, decided, size, 1 - error / 2) / size);
  }

  @Test
  void limitsAroundNoneAndAllAreTheRateItself() {
    assertThat(Funnel.limits(0, 12, 0.05)).containsExactly(0, 0);
    assertThat(Funnel.limits(1, 12, 0.05)).containsExactly(1, 1);
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
