package org.sarcordance.pipeline.packs;

/** What the codes of a measure mean. */
final class MeasureWords {
  private MeasureWords() {}

  static String type(String type) {
    return switch (type) {
      case "OM" -> "omission: something expected may be left out";
      case "CO" -> "commission: something may be done that is advised against";
      case "TI" -> "timing: something may be done too early or too late";
      case "SE" -> "sequence: steps may come in another order";
      case "DO" -> "dose";
      case "WU" -> "work-up before treatment";
      case "DE" -> "descriptive: counted, no deviation";
      case "DQ" -> "data quality";
      default -> type;
    };
  }

  static String strength(String strength) {
    return switch (strength) {
      case "S" -> "strong";
      case "M" -> "moderate";
      case "W" -> "weak";
      default -> strength;
    };
  }
}
