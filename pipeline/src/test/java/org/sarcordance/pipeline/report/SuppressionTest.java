package org.sarcordance.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sarcordance.pipeline.report.ReportModel.Count;
import org.sarcordance.pipeline.report.ReportModel.FlowLine;

class SuppressionTest {

  @Test
  void hidesSmallPartsAndOneMoreWhereSubtractionWouldTell() {
    assertThat(parts(40, 12, 3)).containsExactly("40", "hidden", "hidden");
    assertThat(parts(40, 4, 3)).containsExactly("40", "hidden", "hidden");
    assertThat(parts(40, 12, 0)).containsExactly("40", "12", "0");
    assertThat(parts(40, 20, 2, 1)).containsExactly("40", "hidden", "hidden", "hidden");
    assertThat(parts(3)).containsExactly("hidden");
  }

  @Test
  void noTwoFiguresOfTheFlowDifferByASmallCount() {
    List<FlowLine> lines =
        FlowSuppression.apply(
            List.of(
                line("admit", "cases.csv", 100, 98, 2),
                line("conform", "cases.csv", 98, 96, 2),
                line("derive", "cases.csv", 96, 60, 36),
                line("evaluate", "findings", 180, 90, 90)));
    assertThat(lines.stream().map(SuppressionTest::text))
        .containsExactly(
            "admit 100 hidden hidden []",
            "conform hidden hidden hidden []",
            "derive hidden 60 hidden []",
            "evaluate 180 90 90 [why 90]");
  }

  @Test
  void hidesTheAnswersAskedWhereTheyWouldTellTheCohort() {
    List<FlowLine> lines =
        FlowSuppression.apply(
            List.of(
                line("derive", "cases.csv", 100, 98, 2),
                line("evaluate", "findings", 294, 90, 204)));
    assertThat(lines.stream().map(SuppressionTest::text))
        .containsExactly("derive 100 hidden hidden []", "evaluate hidden 90 hidden []");
  }

  @Test
  void aSuppressedMeasureHoldsNoFigure() {
    assertThat(Suppression.apply(SampleModel.registry()).measures())
        .filteredOn(ReportModel.MeasureLine::suppressed)
        .isNotEmpty()
        .allMatch(line -> line.outcomes().population() == 0 && line.statistics().rate() == null);
  }

  /** The flow tells the answers of all measures, so a line that is hidden alone is not hidden. */
  @Test
  void aMeasureIsNotHiddenAlone() {
    assertThat(hidden(measure("A", 3, 9), measure("B", 30, 30), measure("C", 20, 20)))
        .containsExactly("A", "C");
    assertThat(hidden(measure("B", 30, 30), measure("C", 20, 20))).isEmpty();
  }

  /** A and C together have 4 deviations. */
  @Test
  void whatHiddenMeasuresHaveTogetherIsNotSmallEither() {
    assertThat(hidden(measure("A", 30, 3), measure("C", 40, 1), measure("B", 50, 50)))
        .containsExactly("A", "B", "C");
  }

  @Test
  void theStagesOfAHiddenDiseaseAreHidden() {
    ReportModel.Distribution cohort = counts("Cases", "in: STS 50", "in: DFSP 20", "out: BONE 3");
    ReportModel.Distribution stages = counts("Stages, DFSP", "IA 12", "IB 8");
    assertThat(Suppression.stages(stages, Suppression.distribution(cohort)).total().shown())
        .isFalse();
    assertThat(Suppression.stages(stages, cohort)).isEqualTo(stages);
  }

  private static ReportModel.Distribution counts(String title, String... labelled) {
    List<Count> parts =
        Stream.of(labelled)
            .map(text -> text.split(" (?=\\d+$)"))
            .map(part -> new Count(part[0], Figure.of(Long.parseLong(part[1]))))
            .toList();
    long total = parts.stream().mapToLong(part -> part.number().value()).sum();
    return new ReportModel.Distribution(title, Figure.of(total), parts);
  }

  private static ReportModel.MeasureLine measure(String id, long met, long notMet) {
    return new ReportModel.MeasureLine(
        new RunFacts.MeasureText(id, id, "OM", "S", "", "", ""),
        new ReportModel.Outcomes(met + notMet, met, notMet, 0, 0, 0, 0),
        ReportModel.Statistics.NONE,
        Suppression.isSmall(met) || Suppression.isSmall(notMet));
  }

  private static List<String> hidden(ReportModel.MeasureLine... lines) {
    return MeasureSuppression.apply(List.of(lines)).stream()
        .filter(ReportModel.MeasureLine::suppressed)
        .map(line -> line.text().id())
        .toList();
  }

  private static Stream<String> parts(long... counts) {
    return Suppression.parts(LongStream.of(counts).mapToObj(Figure::of).toList()).stream()
        .map(Figure::toString);
  }

  private static FlowLine line(String step, String file, long in, long out, long aside) {
    return new FlowLine(
        step,
        file,
        Figure.of(in),
        Figure.of(out),
        Figure.of(aside),
        List.of(new Count("why", Figure.of(aside))));
  }

  private static String text(FlowLine line) {
    List<String> reasons =
        line.reasons().stream().map(reason -> reason.label() + " " + reason.number()).toList();
    return line.step() + " " + line.in() + " " + line.out() + " " + line.aside() + " " + reasons;
  }
}
