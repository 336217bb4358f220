package org.sarcordance.pipeline.measure;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The limits of a funnel for a unit of a size: the rates, from 0 to 1, that a unit stays within in
 * 95 and in 99.8 of 100 cases if its true rate is the overall one. Exact binomial quantiles, the
 * same as in the table {@code measures}.
 *
 * @param size the decided findings of the unit
 */
public record Funnel(long size, double low95, double high95, double low998, double high998) {
  /** A facility's rate is judged, and may be published, from this many decided findings on. */
  public static final int SMALLEST_UNIT = 10;

  /** How many of the units that differ by chance alone are beyond the inner limits. */
  public static final double ERROR_95 = 0.05;

  /** How many of the units that differ by chance alone are beyond the outer limits. */
  public static final double ERROR_998 = 0.002;

  private static final int SIZES = 60;

  /**
   * The funnel around a rate for sizes from 1 to the largest unit, in the order of sizes; empty
   * where nothing is decided. Small sizes are closer together, for there the limits bend.
   *
   * @param met the concordant findings of all units
   * @param decided the concordant findings and deviations of all units
   * @param largest the size of the largest unit
   */
  public static List<Funnel> around(long met, long decided, long largest) {
    if (decided == 0 || largest == 0) {
      return List.of();
    }
    double rate = new Proportion(met, decided).rate();
    TreeSet<Long> sizes = new TreeSet<>();
    IntStream.rangeClosed(0, SIZES)
        .mapToLong(step -> Math.round(1 + (largest - 1) * Math.pow((double) step / SIZES, 2)))
        .forEach(sizes::add);
    return sizes.stream().map(size -> of(rate, size)).toList();
  }

  /** The limits around a rate from 0 to 1 at one size, which is at least 1. */
  static Funnel of(double rate, long size) {
    double[] inner = limits(rate, size, ERROR_95);
    double[] outer = limits(rate, size, ERROR_998);
    return new Funnel(size, inner[0], inner[1], outer[0], outer[1]);
  }

  /**
   * The exact binomial limits for a unit of {@code size} findings, low end first: the {@code error
   * / 2} and {@code 1 - error / 2} quantiles of Binomial(size, rate) divided by size, where the
   * p-quantile is the smallest count whose cumulative probability is at least p. A unit whose rate
   * equals the true rate falls below the low limit with probability below {@code error / 2} and
   * above the high one with probability at most {@code error / 2}, so that small units are never
   * flagged by approximation.
   */
  static double[] limits(double rate, long size, double error) {
    BinomialDistribution units = BinomialDistribution.of(Math.toIntExact(size), rate);
    double low = units.inverseCumulativeProbability(error / 2);
    double high = units.inverseSurvivalProbability(error / 2);
    return new double[] {low / size, high / size};
  }
}
