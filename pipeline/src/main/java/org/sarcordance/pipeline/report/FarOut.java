package org.sarcordance.pipeline.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sarcordance.pipeline.report.MeasureDetail.Unit;
import org.sarcordance.pipeline.report.RunFacts.MeasureText;

/** A facility whose rate in a measure is beyond the 99.8 % limits of the funnel. */
record FarOut(MeasureText measure, Unit facility) {

  /** All of them, the lowest first: by how far the rate is from the nearer end of the limits. */
  static List<FarOut> of(List<MeasureDetail> details) {
    return details.stream()
        .flatMap(FarOut::of)
        .sorted(
            Comparator.comparing(FarOut::distance)
                .thenComparing(out -> out.measure().id())
                .thenComparing(out -> out.facility().name()))
        .toList();
  }

  private static Stream<FarOut> of(MeasureDetail detail) {
    return detail.farOut().stream().map(unit -> new FarOut(detail.line().text(), unit));
  }

  /** The comparisons that were made. */
  static long compared(List<MeasureDetail> details) {
    return details.stream().mapToLong(MeasureDetail::judged).sum();
  }

  boolean isLow() {
    return distance() < 0;
  }

  private double distance() {
    double rate = facility.statistics().rate();
    return rate < facility.limits().low998()
        ? rate - facility.limits().low998()
        : rate - facility.limits().high998();
  }
}
