package org.sarcordance.pipeline.packs;

/** What the strengths of a measure mean. */
final class MeasureWords {
  private MeasureWords() {}

  static String strength(String strength) {
    return switch (strength) {
      case "S" -> "strong";
      case "M" -> "moderate";
      case "W" -> "weak";
      default -> strength;
    };
  }
}
