package org.sarcordance.pipeline.derive;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.types.StructField;

/**
 * The first continuous course of a drug after the index surgery.
 *
 * @param prefix what the names of the facts begin with
 * @param gapDays the longest gap between two rows that does not end a course
 */
record CourseFacts(
    List<StructField> fields, String prefix, Act act, Exposures exposures, int gapDays)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Exposure> adjuvant = adjuvant(history, facts);
    facts.set(
        prefix + "_undated",
        IndexSurgeryFacts.given(history, act).stream().anyMatch(row -> row.startDay() == null));
    facts.set(prefix + "_end_open", adjuvant.stream().anyMatch(Exposure::isOpen));
    if (adjuvant.isEmpty()) {
      return;
    }
    Exposure course = Exposures.courses(adjuvant, gapDays).get(0);
    facts.from(prefix + "_start", adjuvant.get(0).row());
    facts.from(prefix + "_end", course.row());
    facts.from(prefix + "_stop_reason", course.row());
    facts.from(
        prefix + "_days",
        adjuvant.stream().filter(e -> e.start() <= course.end()).map(Exposure::row).toList());
    facts.from(prefix + "_last_end", last(adjuvant));
    facts.set(prefix + "_start_day", course.start());
    facts.set(prefix + "_end_day", course.end());
    facts.set(prefix + "_days", course.end() - course.start());
    facts.set(prefix + "_is_open", course.isOpen());
    facts.set(prefix + "_stop_reason", course.row().stopReason());
    facts.set(prefix + "_facility", adjuvant.get(0).row().facility());
    facts.set(
        prefix + "_last_start_day",
        adjuvant.stream().map(e -> e.row().startDay()).max(Integer::compare).orElseThrow());
    facts.set(
        prefix + "_last_end_day",
        adjuvant.stream().map(Exposure::end).max(Integer::compare).orElseThrow());
  }

  /** The row that was taken longest; of several, the last that began. */
  private static Treatment last(List<Exposure> taken) {
    return taken.stream()
        .max(Comparator.comparingInt(Exposure::end).thenComparingInt(Exposure::start))
        .map(Exposure::row)
        .orElseThrow();
  }

  /** What began before recurrence and was taken after surgery, counted from surgery. */
  private List<Exposure> adjuvant(CaseHistory history, FactValues facts) {
    Integer index = facts.day(IndexSurgeryFacts.DAY);
    Integer recurrence = facts.day(FollowUpFacts.RECURRENCE_DAY);
    if (index == null) {
      return List.of();
    }
    return exposures.of(act, history, facts).stream()
        .filter(exposure -> recurrence == null || exposure.start() < recurrence)
        .filter(exposure -> exposure.start() >= index || exposure.end() > index)
        .map(exposure -> exposure.from(index))
        .sorted(Comparator.comparingInt(Exposure::start))
        .toList();
  }
}
