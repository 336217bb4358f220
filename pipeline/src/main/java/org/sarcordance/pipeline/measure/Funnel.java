package org.sarcordance.pipeline.measure;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

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

  /** How many of the units that differ by chance alone are beyond the outer limits. */
  public static final double ERROR_998 = 0.002;

  private static final double ERROR_95 = 0.05;
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
    Proportion overall = new Proportion(met, decided);
    TreeSet<Long> sizes = new TreeSet<>();
    IntStream.rangeClosed(0, SIZES)
        .mapToLong(step -> Math.round(1 + (largest - 1) * Math.pow((double) step / SIZES, 2)))
        .forEach(sizes::add);
    return sizes.stream().map(size -> of(overall, size)).toList();
  }

  /** The limits around a rate, which must not be empty, at one size. */
  static Funnel of(Proportion overall, long size) {
    double[] inner = overall.limits(size, ERROR_95);
    double[] outer = overall.limits(size, ERROR_998);
    return new Funnel(size, inner[0], inner[1], outer[0], outer[1]);
  }
}
