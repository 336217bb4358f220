package org.sarcordance.pipeline.report;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Median;
import org.sarcordance.pipeline.report.MeasureDetail.Unit;

/**
 * A measure by year: the median of the yearly rates and whether there is a shift, which is six or
 * more years in a row on the same side of the median; years on the median neither count nor break
 * the row (Perla, Provost and Murray 2011, BMJ Quality and Safety 20:46-51).
 *
 * @param median empty where no year has a rate
 * @param first the first year of the last shift; NULL where there is none
 * @param last the last year of it
 * @param isUp whether the rates of the shift are above the median
 */
record RunChart(OptionalDouble median, String first, String last, boolean isUp) {
  private static final int SHIFT = 6;

  static RunChart of(List<Unit> years) {
    List<Unit> rated = years.stream().filter(year -> year.statistics().rate() != null).toList();
    if (rated.isEmpty()) {
      return new RunChart(OptionalDouble.empty(), null, null, false);
    }
    double median =
        Median.withDefaults()
            .evaluate(rated.stream().mapToDouble(year -> year.statistics().rate()).toArray());
    return shift(rated, median);
  }

  private static RunChart shift(List<Unit> rated, double median) {
    RunChart found = new RunChart(OptionalDouble.of(median), null, null, false);
    int side = 0;
    int length = 0;
    String first = null;
    for (Unit year : rated) {
      int now = Double.compare(year.statistics().rate(), median);
      if (now != 0) {
        length = now == side ? length + 1 : 1;
        first = now == side ? first : year.name();
        side = now;
        if (length >= SHIFT) {
          found = new RunChart(found.median(), first, year.name(), side > 0);
        }
      }
    }
    return found;
  }

  boolean hasShift() {
    return first != null;
  }

  /** What the chart shows, in a sentence. */
  String words() {
    String centre = "The median of the years is " + Words.percent(median.orElseThrow()) + ". ";
    return hasShift()
        ? centre
            + "Shift: the years "
            + first
            + " to "
            + last
            + (isUp ? " are all above it." : " are all below it.")
        : centre + "No shift: fewer than six years in a row lie on the same side of it.";
  }
}
