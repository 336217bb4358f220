package org.sarcordance.pipeline.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarcordance.pipeline.measure.Funnel;
import org.sarcordance.pipeline.report.ReportModel.FlowLine;

/**
 * What a page says first.
 *
 * @param model all that the page shows
 */
record Summary(ReportModel model) {
  private static final String CASES_FILE = "cases.csv";
  private static final String LOWEST =
      " Its upper end is the lowest of all measures of care with 10 decided answers or more.";

  /** A large figure with its name and what it counts. */
  record BigFigure(Figure number, String label, String note, boolean isAlert) {}

  List<BigFigure> figures() {
    return List.of(
        new BigFigure(casesInCohort(), "cases in the cohort", rowsReadNote(), false),
        new BigFigure(decided(), "answers decided", "concordant or a deviation", false),
        new BigFigure(
            model.deviations().total(), "deviations", "from strong or moderate advice", true),
        new BigFigure(model.undecided().total(), "answers undecided", mostWanted(), false));
  }

  /**
   * A question of the reader with its answer.
   *
   * @param why what the answer rests on
   * @param link the place on the page that says more
   */
  record Answer(String question, String words, String why, String link) {}

  String inOneSentence() {
    return casesInCohort()
        + " cases are in the cohort; "
        + decided()
        + " answers could be decided and "
        + model.undecided().total()
        + " could not.";
  }

  /** What a reader wants to know first. */
  List<Answer> answers() {
    return Stream.of(lowest(), facilities(), firstCase()).flatMap(Optional::stream).toList();
  }

  String editions() {
    return model.run().editions().stream()
        .map(RunFacts.Edition::name)
        .collect(Collectors.joining(", ", "editions ", ""));
  }

  private Optional<Answer> lowest() {
    return model.measures().stream()
        .filter(line -> !line.isDataQuality())
        .filter(line -> line.outcomes().decided() >= Funnel.SMALLEST_UNIT)
        .findFirst()
        .map(
            line ->
                new Answer(
                    "Which measure is lowest?",
                    line.text().title(),
                    Words.concordant(line)
                        + " The upper end of this interval is the lowest of all.",
                    "#m-" + line.text().id()));
  }

  private Optional<Answer> facilities() {
    FacilityFunnel funnel = new FacilityFunnel(model.facilities());
    return model.facilities().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Answer(
                "Which facilities are out of limits?",
                funnel.names(),
                funnel.words(),
                "#facilities"));
  }

  private Optional<Answer> firstCase() {
    return model.deviations().items().stream()
        .findFirst()
        .map(
            item ->
                new Answer(
                    "Which case comes first, and why?",
                    "Case " + item.caseId(),
                    item.priority() + " " + item.text(),
                    "#worklist"));
  }

  private String rowsReadNote() {
    return "of " + figure("admit", CASES_FILE, FlowLine::in) + " case rows read";
  }

  private String mostWanted() {
    return model.missingFields().stream()
        .findFirst()
        .map(field -> "most wanted: " + field.name())
        .orElse("no field is missed");
  }

  private Figure casesInCohort() {
    return figure("derive", CASES_FILE, FlowLine::out);
  }

  private Figure decided() {
    return figure("measure", "findings", FlowLine::out);
  }

  private Figure figure(String step, String file, Function<FlowLine, Figure> part) {
    Optional<FlowLine> line =
        model.flow().stream()
            .filter(each -> each.step().equals(step) && each.file().equals(file))
            .findFirst();
    return line.map(part).orElse(Figure.of(0));
  }
}
