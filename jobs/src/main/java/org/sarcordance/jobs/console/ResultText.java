package org.sarcordance.jobs.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.report.ReportModel;
import org.sarcordance.pipeline.report.ReportModel.Count;
import org.sarcordance.pipeline.report.ReportModel.Distribution;
import org.sarcordance.pipeline.report.ReportModel.FlowLine;
import org.sarcordance.pipeline.report.ReportModel.MeasureLine;

/**
 * What a run found, as plain text of at most 100 columns. For those who may see the cases: small
 * counts are not hidden.
 */
public final class ResultText {
  private static final int LABEL_WIDTH = 40;
  private static final String INDENT = "  ";

  private final ReportModel model;
  private final List<String> lines = new ArrayList<>();

  private ResultText(ReportModel model) {
    this.model = model;
  }

  /** The text of a model over all registries, ending in a line break. */
  public static String of(ReportModel model) {
    ResultText text = new ResultText(model);
    text.files();
    text.cohort();
    text.stages();
    text.measures();
    text.worklists();
    return String.join("\n", text.lines) + "\n";
  }

  /** Admit and conform both set rows aside; what both let on is accepted. */
  private void files() {
    Map<String, long[]> counts = new LinkedHashMap<>();
    for (FlowLine line : model.flow()) {
      long[] file = counts.computeIfAbsent(line.file(), name -> new long[3]);
      if (line.step().equals("admit")) {
        file[0] += line.in().value();
        file[2] += line.aside().value();
      } else if (line.step().equals("conform")) {
        file[1] += line.out().value();
        file[2] += line.aside().value();
      }
    }
    TextTable table = table().row("READ", "rows", "accepted", "rejected");
    counts.forEach(
        (file, rows) -> {
          if (rows[0] > 0) {
            table.row(INDENT + file, number(rows[0]), number(rows[1]), number(rows[2]));
          }
        });
    add(table);
  }

  private void cohort() {
    TextTable table = table().row("COHORT", "cases");
    for (Count part : model.cohort().parts()) {
      table.row(INDENT + part.label(), part.number());
    }
    add(table.row(INDENT + "all", model.cohort().total()));
  }

  private void stages() {
    Set<String> stages =
        model.stages().stream()
            .flatMap(disease -> disease.parts().stream())
            .map(Count::label)
            .sorted()
            .collect(Collectors.toCollection(LinkedHashSet::new));
    TextTable table = table();
    table.row(cells("STAGE", model.stages().stream().map(ResultText::disease).toList()));
    for (String stage : stages) {
      List<String> cases = model.stages().stream().map(part -> cases(part, stage)).toList();
      table.row(cells(INDENT + stage, cases));
    }
    add(table);
  }

  /** The title of a distribution of stages ends in its disease. */
  private static String disease(Distribution stages) {
    return stages.title().substring(stages.title().lastIndexOf(' ') + 1);
  }

  private static String cases(Distribution disease, String stage) {
    return number(
        disease.parts().stream()
            .filter(part -> part.label().equals(stage))
            .mapToLong(part -> part.number().value())
            .sum());
  }

  private static Object[] cells(String first, List<String> others) {
    List<String> cells = new ArrayList<>(List.of(first));
    cells.addAll(others);
    return cells.toArray();
  }

  private void measures() {
    TextTable table =
        table().row("MEASURE", "MET", "NOT_MET", "rate", "95 % interval", "undecided", "not due");
    List<String> empty = new ArrayList<>();
    for (MeasureLine measure : model.measures()) {
      if (measure.outcomes().population() == 0) {
        empty.add(measure.text().id());
      } else {
        table.row(measure(measure));
      }
    }
    add(table);
    if (!empty.isEmpty()) {
      lines.addAll(Paragraph.of("No case qualified for " + String.join(", ", empty) + "."));
      lines.add("");
    }
  }

  private static Object[] measure(MeasureLine measure) {
    var outcomes = measure.outcomes();
    var statistics = measure.statistics();
    return new Object[] {
      INDENT + measure.text().id() + " " + measure.text().title(),
      number(outcomes.met()),
      number(outcomes.notMet()),
      percent(statistics.rate()),
      interval(statistics.ciLow(), statistics.ciHigh()),
      number(outcomes.indeterminate()),
      number(outcomes.notYetDue())
    };
  }

  private void worklists() {
    long undecided =
        model.measures().stream().mapToLong(line -> line.outcomes().indeterminate()).sum();
    String wanted =
        model.missingFields().stream()
            .findFirst()
            .map(f -> "; the most wanted missing field is " + f.name() + " (" + f.findings() + ")")
            .orElse("");
    lines.add("Deviations to look at   " + model.deviations().total());
    lines.add("For review              " + model.reviews().total());
    lines.add("Answers undecided       " + number(undecided) + wanted);
  }

  private void add(TextTable table) {
    lines.addAll(table.lines());
    lines.add("");
  }

  private static TextTable table() {
    return new TextTable(LABEL_WIDTH);
  }

  private static String number(long number) {
    return number == 0 ? "-" : String.format(Locale.ROOT, "%,d", number);
  }

  private static String interval(Double low, Double high) {
    return low == null ? "-" : percent(low) + " - " + percent(high);
  }

  private static String percent(Double share) {
    return share == null ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
