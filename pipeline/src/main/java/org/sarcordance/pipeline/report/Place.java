package org.sarcordance.pipeline.report;

/** Where the rate of a facility lies: within its funnel limits, or beyond which of them. */
public enum Place {
  INSIDE("within the limits"),
  LOW_95("below the 95\u00a0% limit"),
  LOW_998("below the 99.8\u00a0% limit"),
  HIGH_95("above the 95\u00a0% limit"),
  HIGH_998("above the 99.8\u00a0% limit"),
  TOO_FEW("too few to judge");

  private final String words;

  Place(String words) {
    this.words = words;
  }

  /**
   * The ends of the funnel at the size of a facility, proportions; NULL where there are none.
   *
   * @param low95 a rate below it is seen in at most 2.5 of 100 facilities that differ by chance
   * @param low998 a rate below it is seen in at most 1 of 1,000 such facilities
   */
  public record Limits(Double low95, Double high95, Double low998, Double high998) {
    static final Limits NONE = new Limits(null, null, null, null);
  }

  /** The place of a rate; too few to judge where there is no rate or are no limits. */
  static Place of(Double rate, Limits limits) {
    if (rate == null || limits.low95() == null) {
      return TOO_FEW;
    } else if (rate < limits.low998()) {
      return LOW_998;
    } else if (rate > limits.high998()) {
      return HIGH_998;
    } else if (rate < limits.low95()) {
      return LOW_95;
    }
    return rate > limits.high95() ? HIGH_95 : INSIDE;
  }

  String words() {
    return words;
  }

  /** A difference that chance hardly explains. */
  boolean isFarOut() {
    return this == LOW_998 || this == HIGH_998;
  }

  /** Beyond the 95 % limits or further. */
  boolean isOut() {
    return this != INSIDE && this != TOO_FEW;
  }

  boolean isLow() {
    return this == LOW_95 || this == LOW_998;
  }
}
