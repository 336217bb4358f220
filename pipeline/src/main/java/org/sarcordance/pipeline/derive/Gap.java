package org.sarcordance.pipeline.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A pause after a course of drugs.
 *
 * @param before the course
 * @param end the start of the next course, or the end of follow-up
 * @param isLast whether it lasts to the end of follow-up
 */
record Gap(Exposure before, int end, boolean isLast) {

  /** The pauses longer than some days, in order; nothing after the end of follow-up is one. */
  static List<Gap> between(List<Exposure> taken, int days, int followUpEnd) {
    List<Exposure> courses = Exposures.courses(taken, days);
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < courses.size(); i++) {
      boolean hasNext = i + 1 < courses.size() && courses.get(i + 1).start() <= followUpEnd;
      int end = hasNext ? courses.get(i + 1).start() : followUpEnd;
      if (end - courses.get(i).end() > days) {
        gaps.add(new Gap(courses.get(i), end, !hasNext));
      }
    }
    return gaps;
  }

  int start() {
    return before.end();
  }

  int days() {
    return end - start();
  }

  /** Whether one of the acts has a day in the gap, or up to some days before it. */
  boolean holds(Stream<Treatment> rows, int daysBefore) {
    return rows.map(Treatment::startDay)
        .anyMatch(day -> day != null && day >= start() - daysBefore && day <= end);
  }

  /** Whether one of the events happened up to some days before the gap. */
  boolean follows(List<Event> events, Set<String> types, int days) {
    return events.stream()
        .filter(event -> types.contains(event.type()) && event.day() != null)
        .anyMatch(event -> event.day() >= start() - days && event.day() <= start());
  }
}
