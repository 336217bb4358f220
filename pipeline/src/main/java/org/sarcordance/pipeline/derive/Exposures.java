package org.sarcordance.pipeline.derive;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Works out when drugs were taken. A row without an end ends with the next systemic regimen or with
 * the index surgery, whichever comes first after its start, else with follow-up.
 *
 * @param sameRegimenDays how far apart rows without a regimen id may start and still be one regimen
 */
record Exposures(Act systemic, int sameRegimenDays) implements Serializable {

  /** The exposures of an act's dated rows, by start. */
  List<Exposure> of(Act act, CaseHistory history, FactValues facts) {
    List<Exposure> exposures = new ArrayList<>();
    for (Treatment row : IndexSurgeryFacts.given(history, act)) {
      if (row.startDay() != null) {
        exposures.add(of(row, history, facts));
      }
    }
    exposures.sort(Comparator.comparingInt(Exposure::start));
    return exposures;
  }

  /** The exposure of a dated row. */
  Exposure of(Treatment row, CaseHistory history, FactValues facts) {
    int start = row.startDay();
    if (row.endDay() != null) {
      return new Exposure(start, row.endDay(), false, row);
    }
    Integer next = nextRegimen(row, history);
    Integer index = facts.day(IndexSurgeryFacts.DAY);
    if (index != null && index > start && (next == null || index < next)) {
      next = index;
    }
    Integer followUpEnd = facts.day(FollowUpFacts.END_DAY);
    int end = next != null ? next : followUpEnd == null ? start : Math.max(start, followUpEnd);
    return new Exposure(start, end, next == null, row);
  }

  /**
   * The exposures joined to continuous courses, by start. A course is as open as the row that ends
   * it, which is its row.
   *
   * @param gapDays the longest gap that does not end a course
   */
  static List<Exposure> courses(List<Exposure> exposures, int gapDays) {
    List<Exposure> courses = new ArrayList<>();
    for (Exposure next : exposures) {
      Exposure last = courses.isEmpty() ? null : courses.get(courses.size() - 1);
      if (last == null || next.start() - last.end() > gapDays) {
        courses.add(next);
      } else if (next.end() >= last.end()) {
        courses.set(
            courses.size() - 1, new Exposure(last.start(), next.end(), next.isOpen(), next.row()));
      }
    }
    return courses;
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
