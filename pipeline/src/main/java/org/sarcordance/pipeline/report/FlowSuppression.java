package org.sarcordance.pipeline.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sarcordance.pipeline.report.ReportModel.FlowLine;

/**
 * Hides figures of the flow so that no two that are shown for one file differ by 1 to 4: such a
 * difference would be a small count of cases set aside.
 */
final class FlowSuppression {
  private static final String COHORT_STEP = "derive";
  private static final String ANSWERS_STEP = "evaluate";

  private final Map<String, Long> lastShown = new HashMap<>();
  private boolean isCohortHidden;

  private FlowSuppression() {}

  static List<FlowLine> apply(List<FlowLine> lines) {
    FlowSuppression suppression = new FlowSuppression();
    return lines.stream().map(suppression::line).toList();
  }

  private FlowLine line(FlowLine line) {
    Figure in = line.step().equals(ANSWERS_STEP) && isCohortHidden ? Figure.hidden() : in(line);
    Figure out = shown(line.file(), line.out());
    Figure aside = in.shown() && out.shown() ? line.aside() : Figure.hidden();
    isCohortHidden |= line.step().equals(COHORT_STEP) && !out.shown();
    return new FlowLine(
        line.step(),
        line.file(),
        in,
        out,
        aside,
        aside.shown() ? Suppression.counts(line.reasons()) : List.of());
  }

  private Figure in(FlowLine line) {
    return shown(line.file(), line.in());
  }

  private Figure shown(String file, Figure figure) {
    long before = lastShown.getOrDefault(file, figure.value());
    Figure alone = Suppression.alone(figure);
    if (!alone.shown() || Suppression.isSmall(Math.abs(before - figure.value()))) {
      return Figure.hidden();
    }
    lastShown.put(file, figure.value());
    return figure;
  }
}
