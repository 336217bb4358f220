package org.sarcordance.pipeline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
