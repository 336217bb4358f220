package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sarcordance.pipeline.packs.MeasureSheet.Entry;
import org.sarcordance.pipeline.rules.Care;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.rules.Sql;

/**
 * What is looked at when the numerator is not reached: special cases of the measure, rows of the
 * due rule, doubts. The doubts stand together.
 */
final class OtherwiseWords {
  private final Care care;
  private final Measure measure;
  private final Reasons reasons;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();

  OtherwiseWords(Pack pack, Measure measure, Reasons reasons) {
    this.care = pack.guidelines().care();
    this.measure = measure;
    this.reasons = reasons;
  }

  List<Entry> entries() {
    for (Measure.Case other : measure.otherwise()) {
      if (isDoubt(other)) {
        doubts.add(reasons.meaning(other.outcome(), other.value()));
      } else {
        tellDoubts();
        entries.add(entry(other));
      }
    }
    tellDoubts();
    return entries;
  }

  private void tellDoubts() {
    if (!doubts.isEmpty()) {
      List<String> texts = new ArrayList<>(List.of("Undecided, as it may have been done unseen:"));
      texts.addAll(doubts);
      entries.add(new Entry(doubtRow(), texts));
      doubts.clear();
    }
  }

  private Entry entry(Measure.Case other) {
    String outcome =
        other.outcome().equals(other.value()) ? other.value() : other.outcome() + ", " + other.value();
    return Entry.of(
        dueRow(other.when().orElseThrow()).map(row -> row(row.row())).orElse("of its own"),
        outcome + ": " + reasons.meaning(other.outcome(), other.value()),
        "if " + ConditionWords.of(other.when().orElseThrow().text()));
  }

  /** A doubt is compiled to a comparison of its expressions with the reason. */
  private boolean isDoubt(Measure.Case other) {
    return other.when().orElseThrow().text().endsWith("<=> '" + other.value() + "'")
        && care.unknownOrder().contains(other.value())
        && dueRow(other.when().orElseThrow()).isEmpty();
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
