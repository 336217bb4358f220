package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sarcordance.pipeline.packs.MeasureSheet.Entry;
import org.sarcordance.pipeline.rules.Care;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.rules.Sql;

/**
 * What is looked at when the numerator is not reached: special cases of the measure, rows of the
 * due rule, doubts. The doubts stand together.
 */
final class OtherwiseWords {
  private static final String UNDECIDED = "INDETERMINATE";
  private static final Pattern SIMPLE_DOUBT =
      Pattern.compile("CASE WHEN ((?:(?! WHEN ).)*) THEN '(\\w+)' END");

  private final Care care;
  private final Measure measure;
  private final Reasons reasons;
  private final List<Entry> entries = new ArrayList<>();
  private boolean areDoubtsTold;

  OtherwiseWords(Pack pack, Measure measure, Reasons reasons) {
    this.care = pack.guidelines().care();
    this.measure = measure;
    this.reasons = reasons;
  }

  List<Entry> entries() {
    for (Measure.Case other : measure.otherwise()) {
      if (!other.isDoubt()) {
        entries.add(entry(other));
      } else if (!areDoubtsTold) {
        entries.add(doubts());
        areDoubtsTold = true;
      }
    }
    return entries;
  }

  /** The doubts as the measure gives them; which of several is told follows their order. */
  private Entry doubts() {
    List<String> texts =
        new ArrayList<>(List.of("INDETERMINATE, as it may have been done unseen:"));
    measure.unknowns().forEach(doubt -> texts.add(doubt(doubt.text())));
    return new Entry(doubtRow(), texts);
  }

  private String doubt(String expression) {
    Matcher simple = SIMPLE_DOUBT.matcher(expression);
    return simple.matches()
        ? reasons.meaning(UNDECIDED, simple.group(2))
            + ", if "
            + ConditionSpelling.of(simple.group(1))
        : "the reason that " + ConditionSpelling.of(expression) + " gives";
  }

  private Entry entry(Measure.Case other) {
    String outcome =
        other.outcome().equals(other.value())
            ? other.value()
            : other.outcome() + ", " + other.value();
    return Entry.of(
        dueRow(other.when().orElseThrow()).map(row -> row(row.row())).orElse("of its own"),
        outcome + ": " + reasons.meaning(other.outcome(), other.value()),
        "if " + ConditionSpelling.of(withDueDay(other.when().orElseThrow().text())));
  }

  /** The condition with a name in place of the expression for the due day. */
  private String withDueDay(String condition) {
    return measure
        .dueDay()
        .map(day -> condition.replace("(" + day.text() + ")", "due_day"))
        .orElse(condition);
  }

  private Optional<Care.DueRow> dueRow(Sql when) {
    return care.dueRule().stream()
        .filter(row -> row.when().filter(sql -> isSamePlace(sql, when)).isPresent())
        .findFirst();
  }

  /** The row of the due rule that stands for the doubts is the one without a condition. */
  private String doubtRow() {
    return care.dueRule().stream()
        .filter(row -> row.when().isEmpty())
        .findFirst()
        .map(row -> row(row.row()))
        .orElse("");
  }

  private static boolean isSamePlace(Sql one, Sql other) {
    return one.file().equals(other.file()) && one.line() == other.line();
  }

  private static String row(String id) {
    return "due rule " + id;
  }
}
