package org.sarcordance.pipeline.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.sarcordance.pipeline.report.ReportModel.MeasureLine;
import org.sarcordance.pipeline.report.ReportModel.Outcomes;

/**
 * Hides the lines of measures that are too small, and more of them until no sum of the hidden ones
 * tells anything: the flow gives the answers of all measures by outcome, so subtraction gives the
 * sums of the hidden lines.
 */
final class MeasureSuppression {
  private static final List<ToLongFunction<Outcomes>> KNOWN_SUMS =
      List.of(
          Outcomes::decided,
          Outcomes::notMet,
          Outcomes::exception,
          Outcomes::excluded,
          Outcomes::notYetDue,
          Outcomes::indeterminate);

  private final List<MeasureLine> lines;
  private final Set<MeasureLine> hidden = new HashSet<>();

  private MeasureSuppression(List<MeasureLine> lines) {
    this.lines = lines;
    lines.stream().filter(MeasureLine::suppressed).forEach(hidden::add);
  }

  /** Sorted again, so that the place of a hidden line does not tell its figures. */
  static List<MeasureLine> apply(List<MeasureLine> lines) {
    MeasureSuppression suppression = new MeasureSuppression(lines);
    suppression.protect();
    return lines.stream()
        .map(line -> suppression.hidden.contains(line) ? line.hidden() : line)
        .sorted(MeasureLine.surelyLowFirst())
        .toList();
  }

  private void protect() {
    Optional<MeasureLine> next = next();
    while (next.isPresent()) {
      hidden.add(next.get());
      next = next();
    }
  }

  /** The smallest line that is shown; none where subtraction tells nothing or nothing is left. */
  private Optional<MeasureLine> next() {
    return tells()
        ? lines.stream()
            .filter(line -> !hidden.contains(line) && !line.isEmpty())
            .min(Comparator.comparingLong(line -> line.outcomes().population()))
        : Optional.empty();
  }

  private boolean tells() {
    return hidden.size() == 1 || isSmallSum(hidden.stream()) || isSmallSum(careOf(hidden));
  }

  /** The number of deviations and reviews on the page is that of the measures of care. */
  private static Stream<MeasureLine> careOf(Set<MeasureLine> lines) {
    return lines.stream().filter(line -> !line.isDataQuality());
  }

  private static boolean isSmallSum(Stream<MeasureLine> lines) {
    List<Outcomes> outcomes = lines.map(MeasureLine::outcomes).toList();
    return KNOWN_SUMS.stream()
        .anyMatch(known -> Suppression.isSmall(outcomes.stream().mapToLong(known).sum()));
  }
}
