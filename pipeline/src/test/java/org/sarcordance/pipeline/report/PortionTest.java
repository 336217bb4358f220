package org.sarcordance.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PortionTest {
  @Test
  void aLongListIsDividedAndKeepsItsOrder() {
    Portion<Integer> portion = Portion.of(List.of(1, 2, 3, 4, 5), 3);
    assertThat(portion.first()).containsExactly(1, 2, 3);
    assertThat(portion.rest()).containsExactly(4, 5);
    assertThat(portion.size()).isEqualTo(5);
  }

  @Test
  void aShortListHasNoRest() {
    assertThat(Portion.of(List.of(1, 2, 3), 3).rest()).isEmpty();
    assertThat(Portion.of(List.of(), 3).first()).isEmpty();
  }
}
