package org.sarcordance.pipeline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sarcordance.pipeline.report.ReportModel.Count;
import org.sarcordance.pipeline.report.ReportModel.Distribution;
import org.sarcordance.pipeline.report.ReportModel.Extent;
import org.sarcordance.pipeline.report.ReportModel.MeasureLine;
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
    return new ReportModel(
        model.scope(),
        model.run(),
        registries(model.registries()),
        FlowSuppression.apply(model.flow()),
        distribution(model.cohort()),
        model.stages().stream().map(Suppression::distribution).toList(),
        measures(model.measures()),
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

  /** Hides small figures of a whole that is known, and one more where just one is hidden. */
  static List<Figure> parts(List<Figure> figures) {
    List<Figure> masked = new ArrayList<>(figures.stream().map(Suppression::alone).toList());
    if (masked.stream().filter(figure -> !figure.shown()).count() == 1) {
      IntStream.range(0, masked.size())
          .filter(i -> masked.get(i).shown() && masked.get(i).value() > 0)
          .boxed()
          .min(Comparator.comparingLong(i -> masked.get(i).value()))
          .ifPresent(i -> masked.set(i, Figure.hidden()));
    }
    return masked;
  }

  static Figure alone(Figure figure) {
    return isSmall(figure.value()) ? Figure.hidden() : figure;
  }

  static boolean isSmall(long count) {
    return count > 0 && count < SMALLEST_COUNT;
  }

  private static Distribution distribution(Distribution whole) {
    return new Distribution(whole.title(), alone(whole.total()), counts(whole.parts()));
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
    List<Figure> rows = parts(extents.stream().map(Extent::rowsRead).toList());
    List<Figure> cases = parts(extents.stream().map(Extent::casesInCohort).toList());
    return IntStream.range(0, extents.size())
        .mapToObj(i -> new Extent(extents.get(i).registry(), rows.get(i), cases.get(i)))
        .toList();
  }

  /** Sorted again, so that the place of a hidden line does not tell its figures. */
  private static List<MeasureLine> measures(List<MeasureLine> lines) {
    return lines.stream().map(Suppression::measure).sorted(MeasureLine.surelyLowFirst()).toList();
  }

  private static MeasureLine measure(MeasureLine line) {
    return line.suppressed() ? line.hidden() : line;
  }

  private static MissingField field(MissingField field) {
    if (field.recorded() == null || field.missing() == null) {
      return new MissingField(field.name(), null, null, alone(field.findings()));
    }
    List<Figure> both = parts(List.of(field.recorded(), field.missing()));
    return new MissingField(field.name(), both.get(0), both.get(1), alone(field.findings()));
  }
}
