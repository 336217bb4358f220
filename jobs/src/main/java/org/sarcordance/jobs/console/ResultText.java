package org.sarcordance.jobs.console;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sarcordance.jobs.console.Result.CohortCount;
import org.sarcordance.jobs.console.Result.FileCount;
import org.sarcordance.jobs.console.Result.MeasureCount;
import org.sarcordance.jobs.console.Result.StageCount;

/** A result as plain text of at most 90 columns. */
public final class ResultText {
  private static final int FIRST = 44;
  private static final String INDENT = "  ";

  private final List<String> lines = new ArrayList<>();
  private final Result result;

  private ResultText(Result result) {
    this.result = result;
  }

  /** The text of a result, ending in a line break. */
  public static String of(Result result) {
    ResultText text = new ResultText(result);
    text.files();
    text.cohort();
    text.stages();
    text.measures();
    text.answers();
    return String.join("\n", text.lines) + "\n";
  }

  private void files() {
    TextTable table = new TextTable(FIRST).row("READ", "rows", "accepted", "rejected");
    for (FileCount file : result.files()) {
      table.row(
          INDENT + file.registry() + " " + file.file(),
          count(file.read()),
          count(file.accepted()),
          count(file.rejected()));
    }
    add(table);
  }

  private void cohort() {
    TextTable table = new TextTable(FIRST).row("COHORT", "cases");
    for (String membership : List.of("IN", "OUT")) {
      List<CohortCount> counts =
          result.cohort().stream().filter(count -> count.cohort().equals(membership)).toList();
      long sum = counts.stream().mapToLong(CohortCount::cases).sum();
      table.row(INDENT + (membership.equals("IN") ? "in" : "out"), count(sum));
      counts.forEach(reason -> table.row(INDENT + INDENT + reason.reason(), count(reason.cases())));
    }
    add(table);
  }

  private void stages() {
    Set<String> diseases =
        result.stages().stream()
            .map(StageCount::disease)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> stages =
        result.stages().stream()
            .map(StageCount::stage)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    TextTable table = new TextTable(FIRST);
    table.row(cells("STAGE", diseases, disease -> disease));
    for (String stage : stages) {
      table.row(cells(INDENT + stage, diseases, disease -> count(cases(disease, stage))));
    }
    add(table);
  }

  private static Object[] cells(String first, Set<String> diseases, UnaryOperator<String> cell) {
    List<String> cells = new ArrayList<>(List.of(first));
    diseases.forEach(disease -> cells.add(cell.apply(disease)));
    return cells.toArray();
  }

  private long cases(String disease, String stage) {
    return result.stages().stream()
        .filter(count -> count.disease().equals(disease) && count.stage().equals(stage))
        .mapToLong(StageCount::cases)
        .sum();
  }

  private void measures() {
    TextTable table =
        new TextTable(FIRST)
            .row("MEASURE", "MET", "NOT_MET", "rate", "95 % interval", "undecided", "not due");
    result.measures().stream()
        .filter(measure -> !measure.isEmpty())
        .forEach(measure -> table.row(measure(measure)));
    add(table);
    String empty =
        result.measures().stream()
            .filter(MeasureCount::isEmpty)
            .map(MeasureCount::id)
            .collect(Collectors.joining(", "));
    if (!empty.isEmpty()) {
      lines.add(lines.size() - 1, INDENT + "No case qualified for " + empty + ".");
    }
  }

  private static Object[] measure(MeasureCount measure) {
    return new Object[] {
      INDENT + measure.id() + " " + measure.title(),
      count(measure.met()),
      count(measure.notMet()),
      percent(measure.rate()),
      measure.low() == null ? "-" : percent(measure.low()) + " to " + percent(measure.high()),
      count(measure.undecided()),
      count(measure.notYetDue())
    };
  }

  private void answers() {
    long undecided = result.measures().stream().mapToLong(MeasureCount::undecided).sum();
    String wanted =
        result
            .wanted()
            .map(
                column ->
                    "; the most wanted missing field is %s (%s answers)"
                        .formatted(column.column(), count(column.answers())))
            .orElse("");
    lines.add("%s deviations to look at.".formatted(count(result.deviations())));
    lines.add("%s answers undecided%s.".formatted(count(undecided), wanted));
  }

  private void add(TextTable table) {
    lines.addAll(table.lines());
    lines.add("");
  }

  private static String count(long number) {
    return number == 0 ? "-" : String.format(Locale.ROOT, "%,d", number);
  }

  private static String percent(Double share) {
    return share == null ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
