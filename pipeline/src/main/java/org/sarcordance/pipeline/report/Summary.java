package org.sarcordance.pipeline.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.report.ReportModel.FlowLine;
import org.sarcordance.pipeline.report.ReportModel.MeasureLine;

/**
 * What a page says first.
 *
 * @param model all that the page shows
 */
record Summary(ReportModel model) {
  private static final String CASES_FILE = "cases.csv";

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

  String inOneSentence() {
    return casesInCohort()
        + " cases are in the cohort; "
        + decided()
        + " answers could be decided and "
        + model.undecided().total()
        + " could not.";
  }

  String whatToDo() {
    String lowest =
        model.measures().stream()
            .filter(line -> !line.isDataQuality() && line.statistics().rate() != null)
            .findFirst()
            .map(Summary::lowest)
            .orElse("No measure of care has a rate yet.");
    return firm() + lowest;
  }

  String editions() {
    return model.run().editions().stream()
        .map(RunFacts.Edition::name)
        .collect(Collectors.joining(", ", "editions ", ""));
  }

  private String firm() {
    long strong = model.deviations().strong();
    return strong == 0 || model.deviations().isCapped()
        ? ""
        : Words.count(strong, "deviation is", "deviations are")
            + " from strong advice and top the worklist. ";
  }

  private static String lowest(MeasureLine line) {
    return ("The measure of care that is most surely low is “%s”: %s concordant (%s of %s, interval"
            + " %s).")
        .formatted(
            line.text().title(),
            Words.percent(line.statistics().rate()),
            Figure.of(line.outcomes().met()),
            Figure.of(line.outcomes().decided()),
            Words.range(line.statistics().ciLow(), line.statistics().ciHigh()));
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
