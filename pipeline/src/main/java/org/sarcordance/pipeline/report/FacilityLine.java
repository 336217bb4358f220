package org.sarcordance.pipeline.report;

import java.util.Comparator;
import org.sarcordance.pipeline.report.Place.Limits;

/**
 * A facility over all measures of firm advice together, against what its registry does for the same
 * questions.
 *
 * @param cases the cases behind its answers
 * @param expectedNotMet the deviations if it did as the registry does
 * @param rate concordant answers among the decided, from 0 to 1
 * @param expectedRate the rate if it did as the registry does
 */
public record FacilityLine(
    String name,
    long cases,
    long met,
    long notMet,
    double expectedNotMet,
    double rate,
    double expectedRate,
    Limits limits) {

  Place place() {
    return Place.of(rate, limits);
  }

  long decided() {
    return met + notMet;
  }

  /** What is furthest from the expected rate for its limits comes first, the unjudged last. */
  static Comparator<FacilityLine> furthestFirst() {
    return Comparator.comparing(FacilityLine::distance, Comparator.reverseOrder())
        .thenComparing(FacilityLine::name);
  }

  /**
   * How many widths of its 95 % limits the rate is from the expected one; below 0 where unknown.
   */
  private double distance() {
    if (place() == Place.TOO_FEW) {
      return -1;
    }
    double width = limits.high95() - limits.low95();
    return width == 0 ? 0 : Math.abs(rate - expectedRate) / width;
  }
}
