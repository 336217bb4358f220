package org.sarcordance.pipeline.measure;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * A proportion of counted findings: {@code met} of {@code decided}. All results are proportions
 * from 0 to 1.
 *
 * @param met the number of concordant findings
 * @param decided the number of concordant findings and deviations together
 */
public record Proportion(long met, long decided) {
  private static final double ERROR_95 = 0.05;

  /** Refuses a part that is more than its whole. */
  public Proportion {
    if (met < 0 || met > decided) {
      throw new IllegalArgumentException(
          "Invalid proportion: " + met + " of " + decided + " (a part of its whole is needed)");
    }
  }

  /** Whether there is no finding to form a rate from. */
  public boolean isEmpty() {
    return decided == 0;
  }

  /** The part of the whole; not a number where the whole is empty. */
  public double rate() {
    return (double) met / decided;
  }

  /**
   * The Wilson score interval at 95 %, low end first; of none it begins at 0, of all it ends at 1.
   */
  public double[] wilson() {
    Interval interval =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            Math.toIntExact(decided), Math.toIntExact(met), ERROR_95);
    double low = met == 0 ? 0 : interval.getLowerBound();
    double high = met == decided ? 1 : interval.getUpperBound();
    return new double[] {low, high};
  }
}
