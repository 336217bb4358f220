package org.sarcordance.pipeline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sarcordance.pipeline.report.ReportModel.Count;
import org.sarcordance.pipeline.report.ReportModel.Distribution;
import org.sarcordance.pipeline.report.ReportModel.Extent;
import org.sarcordance.pipeline.report.ReportModel.MissingField;
import org.sarcordance.pipeline.report.ReportModel.WorkList;

/**
 * Hides what is too small to be published on an aggregate page: counts from 1 to 4, the next
 * smallest count where a hidden one could be had by subtraction, all figures of a suppressed
 * measure, and every case.
 */
final class Suppression {
  private static final long SMALLEST_COUNT = 5;

  private Suppression() {}

  static ReportModel apply(ReportModel model) {
    Distribution cohort = distribution(model.cohort());
    return new ReportModel(
        model.scope(),
        model.run(),
        registries(model.registries()),
        FlowSuppression.apply(model.flow()),
        cohort,
        model.stages().stream().map(stages -> stages(stages, cohort)).toList(),
        MeasureSuppression.apply(model.measures()),
        List.of(),
        List.of(),
        SinceLast.NOTHING,
        List.of(),
        new WorkList(alone(model.deviations().total()), List.of()),
        new WorkList(alone(model.reviews().total()), List.of()),
        distribution(model.undecided()),
        model.missingFields().stream().map(Suppression::field).toList(),
        List.of());
  }

  /**
   * Hides small figures of a whole that is known, and the smallest others until the hidden ones are
   * two or more and their sum, which subtraction gives, is not small itself.
   */
  static List<Figure> parts(List<Figure> figures) {
    List<Figure> masked = new ArrayList<>(figures.stream().map(Suppression::alone).toList());
    Optional<Integer> next = next(figures, masked);
    while (next.isPresent()) {
      masked.set(next.get(), Figure.hidden());
      next = next(figures, masked);
    }
    return masked;
  }

  /** The figure to hide next; none where subtraction tells nothing or nothing is left. */
  private static Optional<Integer> next(List<Figure> figures, List<Figure> masked) {
    Map<Boolean, List<Integer>> byShown =
        IntStream.range(0, figures.size())
            .boxed()
            .collect(Collectors.partitioningBy(i -> masked.get(i).shown()));
    List<Integer> hidden = byShown.get(false);
    long sum = hidden.stream().mapToLong(i -> figures.get(i).value()).sum();
    return hidden.size() != 1 && !isSmall(sum)
        ? Optional.empty()
        : byShown.get(true).stream()
            .filter(i -> masked.get(i).value() > 0)
            .min(Comparator.comparingLong(i -> masked.get(i).value()));
  }

  static Figure alone(Figure figure) {
    return isSmall(figure.value()) ? Figure.hidden() : figure;
  }

  static boolean isSmall(long count) {
    return count > 0 && count < SMALLEST_COUNT;
  }

  static Distribution distribution(Distribution whole) {
    return new Distribution(whole.title(), alone(whole.total()), counts(whole.parts()));
  }

  /** The stages of a disease whose number of cases is hidden are hidden too: they add up to it. */
  static Distribution stages(Distribution stages, Distribution cohort) {
    boolean isHidden =
        cohort.parts().stream()
            .filter(part -> !part.number().shown())
            .anyMatch(part -> stages.title().equals(Distributions.stagesTitle(part.label())));
    return isHidden
        ? new Distribution(
            stages.title(),
            Figure.hidden(),
            stages.parts().stream().map(part -> masked(part, Figure.hidden())).toList())
        : distribution(stages);
  }

  static List<Count> counts(List<Count> counts) {
    List<Figure> figures = parts(counts.stream().map(Count::number).toList());
    return IntStream.range(0, counts.size())
        .mapToObj(i -> masked(counts.get(i), figures.get(i)))
        .toList();
  }

  private static Count masked(Count count, Figure figure) {
    return new Count(count.label(), count.meaning(), figure);
  }

  private static List<Extent> registries(List<Extent> extents) {
    List<Figure> rows = parts(extents.stream().map(Suppression::rows).toList());
    List<Figure> cases = parts(extents.stream().map(Extent::casesInCohort).toList());
    return IntStream.range(0, extents.size())
        .mapToObj(i -> new Extent(extents.get(i).registry(), rows.get(i), cases.get(i)))
        .toList();
  }

  /** Where the page shows the cohort beside them, too few left out of it would show. */
  private static Figure rows(Extent extent) {
    long leftOut = extent.rowsRead().value() - extent.casesInCohort().value();
    return isSmall(leftOut) ? Figure.hidden() : extent.rowsRead();
  }

  private static MissingField field(MissingField field) {
    if (field.recorded() == null || field.missing() == null) {
      return new MissingField(field.name(), null, null, alone(field.findings()));
    }
    List<Figure> both = parts(List.of(field.recorded(), field.missing()));
    return new MissingField(field.name(), both.get(0), both.get(1), alone(field.findings()));
  }
}
