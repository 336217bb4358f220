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
        .hasSize(1)
        .allMatch(line -> line.outcomes().population() == 0 && line.statistics().rate() == null);
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
