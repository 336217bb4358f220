package org.sarcordance.pipeline.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.types.StructField;

/**
 * The first continuous course of a drug after the index surgery.
 *
 * @param prefix what the names of the facts begin with
 * @param gapDays the longest gap between two rows that does not end a course
 * @param sameRegimenDays how far apart rows without a regimen id may start and still be one regimen
 */
record CourseFacts(
    List<StructField> fields,
    String prefix,
    Act act,
    Act systemic,
    int gapDays,
    int sameRegimenDays)
    implements FactFamily {

  /** A row's exposure after surgery; open when nothing but the end of follow-up ends it. */
  private record Exposure(int start, int end, boolean isOpen, Treatment row) {}

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Treatment> rows = IndexSurgeryFacts.given(history, act);
    List<Exposure> exposures = exposures(rows, history, facts);
    facts.set(prefix + "_undated", rows.stream().anyMatch(row -> row.startDay() == null));
    facts.set(prefix + "_end_open", exposures.stream().anyMatch(Exposure::isOpen));
    if (exposures.isEmpty()) {
      return;
    }
    Exposure first = exposures.get(0);
    Exposure last = endOfCourse(exposures);
    facts.set(prefix + "_start_day", first.start());
    facts.set(prefix + "_end_day", last.end());
    facts.set(prefix + "_days", last.end() - first.start());
    facts.set(prefix + "_is_open", last.isOpen());
    facts.set(prefix + "_stop_reason", last.row().stopReason());
    facts.set(prefix + "_facility", first.row().facility());
    facts.set(
        prefix + "_last_start_day",
        exposures.stream().map(e -> e.row().startDay()).max(Integer::compare).orElseThrow());
    facts.set(
        prefix + "_last_end_day",
        exposures.stream().map(Exposure::end).max(Integer::compare).orElseThrow());
  }

  private Exposure endOfCourse(List<Exposure> exposures) {
    Exposure last = exposures.get(0);
    for (Exposure next : exposures.subList(1, exposures.size())) {
      if (next.start() - last.end() > gapDays) {
        return last;
      }
      last = next.end() >= last.end() ? next : last;
    }
    return last;
  }

  private List<Exposure> exposures(List<Treatment> rows, CaseHistory history, FactValues facts) {
    Integer index = facts.day(IndexSurgeryFacts.DAY);
    Integer recurrence = facts.day(FollowUpFacts.RECURRENCE_DAY);
    List<Exposure> exposures = new ArrayList<>();
    for (Treatment row : rows) {
      boolean isBefore =
          row.startDay() != null && (recurrence == null || row.startDay() < recurrence);
      if (index != null && isBefore) {
        Exposure exposure = exposure(row, index, history, facts);
        if (row.startDay() >= index || exposure.end() > index) {
          exposures.add(exposure);
        }
      }
    }
    exposures.sort(Comparator.comparingInt(Exposure::start));
    return exposures;
  }

  private Exposure exposure(Treatment row, int index, CaseHistory history, FactValues facts) {
    int start = Math.max(row.startDay(), index);
    if (row.endDay() != null) {
      return new Exposure(start, row.endDay(), false, row);
    }
    Integer next = nextRegimen(row, history);
    if (index > row.startDay() && (next == null || index < next)) {
      next = index;
    }
    Integer followUpEnd = facts.day(FollowUpFacts.END_DAY);
    int end = next != null ? next : followUpEnd == null ? start : Math.max(start, followUpEnd);
    return new Exposure(start, end, next == null, row);
  }

  private Integer nextRegimen(Treatment row, CaseHistory history) {
    return IndexSurgeryFacts.given(history, systemic).stream()
        .filter(other -> other.startDay() != null && other.startDay() > row.startDay())
        .filter(other -> !isSameRegimen(row, other))
        .map(Treatment::startDay)
        .min(Integer::compare)
        .orElse(null);
  }

  private boolean isSameRegimen(Treatment row, Treatment other) {
    return row.regimen() != null && other.regimen() != null
        ? row.regimen().equals(other.regimen())
        : other.startDay() - row.startDay() <= sameRegimenDays;
  }
}
