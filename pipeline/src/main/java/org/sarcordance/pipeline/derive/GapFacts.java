package org.sarcordance.pipeline.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;

/**
 * Gaps between the courses of a set of drugs, and between the last one and the end of follow-up:
 * the gap that weighs most, and what explains it.
 *
 * @param prefix what the names of the facts begin with
 * @param gapDays the longest pause that is no gap
 * @param surgery the operations around which a drug may pause
 * @param surgeryGapDays the longest pause around an operation
 * @param events the events that say that the tumor grew
 * @param eventDays how long before the stop such an event still explains it
 * @param stops what the stop reasons that explain a gap are called
 * @param instead the acts that explain a gap, and what they are called
 * @param insteadDays how long before the gap such an act still explains it
 * @param unknownStops the stop reasons that tell nothing; so does a blank one
 * @param terms what the other explanations are called
 * @param order all explanations, the one that weighs most last
 */
record GapFacts(
    List<StructField> fields,
    String prefix,
    Act act,
    Exposures exposures,
    int gapDays,
    Act surgery,
    int surgeryGapDays,
    Set<String> events,
    int eventDays,
    Map<String, String> stops,
    Map<Act, String> instead,
    int insteadDays,
    Set<String> unknownStops,
    Terms terms,
    List<String> order)
    implements FactFamily {

  /** Names of explanations that are not stop reasons or acts. */
  record Terms(
      String none, String surgery, String progression, String unknownStop, String unexplained)
      implements java.io.Serializable {}

  /** A pause after a course; the last one lasts to the end of follow-up. */
  private record Gap(Exposure before, int end, boolean isLast) {
    int start() {
      return before.end();
    }
  }

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Exposure> taken = exposures.of(act, history, facts);
    if (taken.isEmpty()) {
      boolean isGiven = !IndexSurgeryFacts.given(history, act).isEmpty();
      facts.set(prefix + "_reason", isGiven ? Doubt.DAY_UNKNOWN.reason() : null);
      return;
    }
    String worst = terms.none();
    for (Gap gap : gaps(taken, facts)) {
      String reason = reason(gap, taken, history);
      if (order.indexOf(reason) > order.indexOf(worst)) {
        worst = reason;
        facts.set(prefix + "_start_day", gap.start());
        facts.set(prefix + "_end_day", gap.end());
        facts.set(prefix + "_is_last", gap.isLast());
        facts.set(prefix + "_facility", gap.before().row().facility());
      }
    }
    facts.set(prefix + "_reason", worst);
  }

  private List<Gap> gaps(List<Exposure> taken, FactValues facts) {
    List<Exposure> courses = Exposures.courses(taken, gapDays);
    Integer followUpEnd = facts.day(FollowUpFacts.END_DAY);
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < courses.size(); i++) {
      boolean isLast = i == courses.size() - 1;
      Exposure course = courses.get(i);
      int next = isLast ? Integer.MAX_VALUE : courses.get(i + 1).start();
      int end = followUpEnd == null ? course.end() : Math.min(next, followUpEnd);
      if (end - course.end() > gapDays) {
        gaps.add(new Gap(course, end, end != next));
      }
    }
    return gaps;
  }

  private String reason(Gap gap, List<Exposure> taken, CaseHistory history) {
    List<String> reasons =
        taken.stream()
            .filter(exposure -> exposure.end() == gap.start())
            .map(exposure -> String.valueOf(exposure.row().stopReason()))
            .toList();
    return Stream.of(
            isAroundSurgery(gap, history) ? terms.surgery() : null,
            hasGrown(gap, history) ? terms.progression() : null,
            mildest(reasons.stream().map(stops::get)),
            mildest(instead.keySet().stream().map(act -> instead(act, gap, history))),
            doubt(gap, taken, history),
            reasons.stream().allMatch(stop -> stop.equals("null") || unknownStops.contains(stop))
                ? terms.unknownStop()
                : null)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(terms.unexplained());
  }

  private String mildest(Stream<String> reasons) {
    return reasons
        .filter(java.util.Objects::nonNull)
        .min(Comparator.comparing(order::indexOf))
        .orElse(null);
  }

  private boolean isAroundSurgery(Gap gap, CaseHistory history) {
    return gap.end() - gap.start() <= surgeryGapDays
        && IndexSurgeryFacts.given(history, surgery).stream()
            .map(Treatment::startDay)
            .anyMatch(day -> day != null && day >= gap.start() && day <= gap.end());
  }

  private boolean hasGrown(Gap gap, CaseHistory history) {
    return history.events().stream()
        .filter(event -> events.contains(event.type()) && event.day() != null)
        .anyMatch(event -> event.day() >= gap.start() - eventDays && event.day() <= gap.start());
  }

  private String instead(Act other, Gap gap, CaseHistory history) {
    return IndexSurgeryFacts.given(history, other).stream()
            .map(Treatment::startDay)
            .anyMatch(day -> day != null && day >= gap.start() - insteadDays && day <= gap.end())
        ? instead.get(other)
        : null;
  }

  /** What has no day and may explain the gap, or a course whose end is not recorded. */
  private String doubt(Gap gap, List<Exposure> taken, CaseHistory history) {
    Stream<Act> acts =
        Stream.concat(
            instead.keySet().stream(),
            gap.end() - gap.start() <= surgeryGapDays ? Stream.of(act, surgery) : Stream.of(act));
    boolean isUndated =
        acts.flatMap(other -> IndexSurgeryFacts.given(history, other).stream())
                .anyMatch(row -> row.startDay() == null)
            || history.events().stream()
                .anyMatch(event -> events.contains(event.type()) && event.day() == null);
    if (isUndated) {
      return Doubt.DAY_UNKNOWN.reason();
    }
    return isEndOpen(gap, taken, history) ? Doubt.END_UNKNOWN.reason() : null;
  }

  /** Whether only surgery ended the course, which may have gone on after it. */
  private boolean isEndOpen(Gap gap, List<Exposure> taken, CaseHistory history) {
    return taken.stream()
        .filter(exposure -> exposure.end() == gap.start() && exposure.row().endDay() == null)
        .anyMatch(
            exposure ->
                IndexSurgeryFacts.given(history, exposures.systemic()).stream()
                    .noneMatch(row -> Integer.valueOf(gap.start()).equals(row.startDay())));
  }
}
