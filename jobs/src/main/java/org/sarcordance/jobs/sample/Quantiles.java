package org.sarcordance.jobs.sample;

import java.util.List;

/** A distribution of whole numbers given by its quantiles, straight lines between them. */
record Quantiles(double[] values) {
  /** The columns of the data file and the share of values below each. */
  static final List<String> COLUMNS = List.of("p0", "p10", "p25", "p50", "p75", "p90", "p100");

  private static final double[] SHARES = {0, 0.1, 0.25, 0.5, 0.75, 0.9, 1};

  int draw(Draw draw) {
    return (int) Math.floor(at(draw.next()) + 0.5);
  }

  private double at(double share) {
    int i = 1;
    while (share > SHARES[i]) {
      i++;
    }
    double within = (share - SHARES[i - 1]) / (SHARES[i] - SHARES[i - 1]);
    return values[i - 1] + within * (values[i] - values[i - 1]);
  }
}
