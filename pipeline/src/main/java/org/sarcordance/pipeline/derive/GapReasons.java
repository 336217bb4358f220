package org.sarcordance.pipeline.derive;

import java.io.Serializable;
import java.util.Comparator;
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
  String explain(Gap gap, List<Exposure> ended, CaseHistory history, String doubt) {
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
            isUndated(gap, history) ? Doubt.DAY_UNKNOWN.reason() : doubt,
            isStopUnknown ? terms.unknownStop() : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(terms.unexplained());
  }

  private String mildest(Stream<String> reasons) {
    return reasons.filter(Objects::nonNull).min(Comparator.comparing(order::indexOf)).orElse(null);
  }

  /** Whether something without a day may explain the gap. */
  private boolean isUndated(Gap gap, CaseHistory history) {
    Stream<Treatment> rows = instead.keySet().stream().flatMap(act -> given(history, act));
    Stream<Treatment> operations =
        gap.days() <= surgeryDays ? given(history, surgery) : Stream.of();
    return Stream.concat(rows, operations).anyMatch(row -> row.startDay() == null)
        || history.events().stream()
            .anyMatch(event -> events.contains(event.type()) && event.day() == null);
  }

  private static Stream<Treatment> given(CaseHistory history, Act act) {
    return IndexSurgeryFacts.given(history, act).stream();
  }
}
