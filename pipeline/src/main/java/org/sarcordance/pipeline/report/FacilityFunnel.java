package org.sarcordance.pipeline.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.sarcordance.pipeline.measure.Funnel;

/**
 * The facilities of a registry side by side, over all measures of firm advice.
 *
 * @param lines the furthest from what is expected first
 */
record FacilityFunnel(List<FacilityLine> lines) {
  private static final int STEPS = 10;

  /** So many are told in words; the table has them all. */
  private static final int NAMED = 4;

  /** The facilities beyond the 95 % limits or further. */
  List<FacilityLine> out() {
    return lines.stream().filter(line -> line.place().isOut()).toList();
  }

  long judged() {
    return lines.stream().filter(line -> line.place() != Place.TOO_FEW).count();
  }

  /** Where the axis begins: the lowest rate or limit, rounded down to a tenth. */
  double axisLow() {
    double lowest = lines.stream().flatMapToDouble(FacilityFunnel::ends).min().orElse(0) * STEPS;
    return Math.min(STEPS - 1, Math.floor(lowest)) / STEPS;
  }

  private static DoubleStream ends(FacilityLine line) {
    Double limit = line.limits().low998();
    return DoubleStream.of(line.rate(), limit == null ? 1 : limit);
  }

  /** A proportion as a part of the axis. */
  double at(double proportion) {
    return (proportion - axisLow()) / (1 - axisLow());
  }

  /** The facilities to ask about in a few words. */
  String names() {
    if (out().isEmpty()) {
      return judged() == 0 ? "Too few answers to judge" : "None beyond the 95\u00a0% limits";
    }
    return named()
            .map(line -> line.name() + (line.place().isLow() ? " (low)" : " (high)"))
            .collect(Collectors.joining(", "))
        + (unnamed() > 0 ? " and " + Figure.of(unnamed()) + " more" : "");
  }

  private Stream<FacilityLine> named() {
    return out().stream().limit(NAMED);
  }

  private long unnamed() {
    return Math.max(0, out().size() - NAMED);
  }

  /** How far these are from what is expected, and what chance alone would do. */
  String words() {
    String found =
        named()
            .map(
                line ->
                    "%s: %s where %s are expected, %s. "
                        .formatted(
                            line.name(),
                            Words.count(line.notMet(), "deviation", "deviations"),
                            Words.decimal(line.expectedNotMet()),
                            line.place().words()))
            .collect(Collectors.joining());
    return judged() == 0
        ? ""
        : "%s%s%s compared; by chance alone %s would lie beyond 95\u00a0%% and %s beyond 99.8\u00a0%%."
            .formatted(
                found,
                unnamed() > 0
                    ? "Beyond the 95\u00a0% limits lie " + Figure.of(unnamed()) + " more. "
                    : "",
                Words.count(judged(), "facility was", "facilities were"),
                Words.expected(judged(), Funnel.ERROR_95),
                Words.expected(judged(), Funnel.ERROR_998));
  }
}
