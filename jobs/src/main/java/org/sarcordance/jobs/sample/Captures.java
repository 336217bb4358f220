package org.sarcordance.jobs.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out the kinds of data that a registry does not record at all. */
final class Captures {
  private static final int STATUS = Layout.TREATMENTS.at("status");

  private final List<Map<String, String>> absent;

  /** The kinds it records, as its descriptor states them. */
  Captures(Set<String> recorded) {
    this.absent =
        SampleFiles.rows("captures.csv").stream()
            .filter(row -> !recorded.contains(row.get("kind")))
            .toList();
  }

  void leave(CaseMaker.Made made) {
    for (Map<String, String> rule : absent) {
      Layout layout = Layout.named(rule.get("table"));
      leave(rule, layout.at(rule.get("field")), made.rows().of(Layout.ALL.indexOf(layout)), made);
    }
  }

  private void leave(
      Map<String, String> rule, int column, List<String[]> rows, CaseMaker.Made made) {
    String value = rule.get("value");
    switch (rule.get("how")) {
      case "drop" -> rows.removeIf(cells -> value.isEmpty() || cells[column].equals(value));
      case "blank" -> rows.forEach(cells -> cells[column] = "");
      case "definitive" ->
          rows.removeIf(
              cells ->
                  isGiven(cells)
                      && cells[column].equals(value)
                      && CaseRows.start(cells) != made.operation());
      case "later" ->
          rows.removeIf(cells -> isGiven(cells) && CaseRows.start(cells) > made.firstFailure());
      default -> throw new IllegalStateException("Bug: captures.csv has an unknown way");
    }
  }

  private static boolean isGiven(String[] cells) {
    return cells[STATUS].equals(Codes.GIVEN);
  }
}
