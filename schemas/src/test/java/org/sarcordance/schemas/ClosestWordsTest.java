package org.sarcordance.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosestWordsTest {
  private static final List<String> KNOWN =
      List.of("age_dx", "size_path_mm", "size_clin_mm", "margin", "margin_mm", "site");

  @Test
  void namesThreeWordsTheClosestFirst() {
    assertThat(ClosestWords.of("margn", KNOWN)).hasSize(3).startsWith("margin", "margin_mm");
  }

  @Test
  void prefersAWordThatOnlyHasMoreLetters() {
    assertThat(ClosestWords.of("size_mm", KNOWN)).startsWith("size_clin_mm", "size_path_mm");
  }

  @Test
  void takesCapitalsForSmallLetters() {
    assertThat(ClosestWords.of("SITE", KNOWN)).startsWith("site");
  }
}
