package org.sarcordance.pipeline.derive;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What explains a gap in treatment.
 *
 * @param surgery the operations around which a drug may pause
 * @param surgeryDays the longest pause around an operation
 * @param events the events that say that the tumor grew
 * @param eventDays how long before the stop such an event still explains it
 * @param stops what the stop reasons that explain a gap are called
 * @param instead the acts that explain a gap, and what they are called
 * @param insteadDays how long before the gap such an act still explains it
 * @param unknownStops the stop reasons that tell nothing; so does a blank one
 * @param terms what the other explanations are called
 * @param order all explanations, the one that weighs most last
 */
record GapReasons(
    Act surgery,
    int surgeryDays,
    Set<String> events,
    int eventDays,
    Map<String, String> stops,
    Map<Act, String> instead,
    int insteadDays,
    Set<String> unknownStops,
    Terms terms,
    List<String> order)
    implements Serializable {

  /** Names of explanations that are not stop reasons or acts. */
  record Terms(
      String none, String surgery, String progression, String unknownStop, String unexplained)
      implements Serializable {}

  /** Whether one explanation weighs more than another. */
  boolean weighsMore(String reason, String other) {
    return order.indexOf(reason) > order.indexOf(other);
  }

  /**
   * The explanation of a gap.
   *
   * @param ended the exposures that ended where the gap begins
   * @param doubt what cannot be told about the gap; NULL where nothing
   */
  String explain(Gap gap, List<Exposure> ended, CaseHistory history, Doubt doubt) {
    List<String> found =
        ended.stream().map(exposure -> String.valueOf(exposure.row().stopReason())).toList();
    boolean isAroundSurgery = gap.days() <= surgeryDays && gap.holds(given(history, surgery), 0);
    boolean isStopUnknown =
        found.stream().allMatch(stop -> stop.equals("null") || unknownStops.contains(stop));
    return Stream.of(
            isAroundSurgery ? terms.surgery() : null,
            gap.follows(history.events(), events, eventDays) ? terms.progression() : null,
            mildest(found.stream().map(stops::get)),
            mildest(
                instead.keySet().stream()
                    .filter(act -> gap.holds(given(history, act), insteadDays))
                    .map(instead::get)),
            Doubt.first(Arrays.asList(unseen(gap, history), doubt)),
            isStopUnknown ? terms.unknownStop() : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(terms.unexplained());
  }

  private String mildest(Stream<String> reasons) {
    return reasons.filter(Objects::nonNull).min(Comparator.comparing(order::indexOf)).orElse(null);
  }

  /** Why something that explains the gap may be recorded without being seen; NULL where nothing. */
  private Doubt unseen(Gap gap, CaseHistory history) {
    Set<Act> acts = new LinkedHashSet<>(instead.keySet());
    if (gap.days() <= surgeryDays) {
      acts.add(surgery);
    }
    if (acts.stream().anyMatch(act -> isUndated(act, history)) || isUndated(history.events())) {
      return Doubt.DAY_UNKNOWN;
    }
    return acts.stream().anyMatch(act -> isPossible(act, gap, history))
        ? Doubt.TREATMENT_UNKNOWN
        : null;
  }

  private static boolean isUndated(Act act, CaseHistory history) {
    return given(history, act).anyMatch(row -> row.startDay() == null);
  }

  private boolean isUndated(List<Event> found) {
    return found.stream().anyMatch(event -> events.contains(event.type()) && event.day() == null);
  }

  /** Whether it is not known if the act was given, or if what was done in the gap was the act. */
  private boolean isPossible(Act act, Gap gap, CaseHistory history) {
    return history.treatments().stream()
        .anyMatch(
            row ->
                row.isUnknown() && act.isOfType(row)
                    || row.isGiven()
                        && act.match(row) == Match.MAYBE
                        && (row.startDay() == null || gap.holds(Stream.of(row), 0)));
  }

  private static Stream<Treatment> given(CaseHistory history, Act act) {
    return IndexSurgeryFacts.given(history, act).stream();
  }
}
