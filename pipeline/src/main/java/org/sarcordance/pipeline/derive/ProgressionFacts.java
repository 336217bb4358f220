package org.sarcordance.pipeline.derive;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.StructField;

/**
 * The first progression after a drug of a set was started, whether it was progression on one of
 * certain drugs, and what was done about it.
 *
 * @param prefix what the names of the facts begin with
 * @param judged the drugs on which progression is looked at
 * @param events the events that say that the tumor grew
 * @param limited those of them of limited extent
 * @param stoppedDays how long before the event a drug may have been stopped
 * @param beforeDays how long before the event an action may have started
 * @param afterDays how long after the event an action may start
 * @param actions the acts that count, and what they are called, in the order in which they are told
 * @param captures the kinds of data that must be captured before silence means that nothing was
 *     done
 */
record ProgressionFacts(
    List<StructField> fields,
    String prefix,
    Act act,
    Act judged,
    Exposures exposures,
    Set<String> events,
    Set<String> limited,
    int stoppedDays,
    int beforeDays,
    int afterDays,
    Map<Act, String> actions,
    Set<String> captures)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    facts.set(prefix + "_undated", events(history, events).anyMatch(event -> event.day() == null));
    List<Exposure> taken = exposures.of(act, history, facts);
    Optional<Integer> first =
        events(history, events)
            .map(Event::day)
            .filter(day -> day != null && isStarted(taken, day))
            .min(Integer::compare);
    facts.set(prefix + "_is_judged", first.map(day -> isJudged(taken, day)).orElse(false));
    first.ifPresent(day -> respond(day, taken, history, facts));
  }

  private static java.util.stream.Stream<Event> events(CaseHistory history, Set<String> types) {
    return history.events().stream().filter(event -> types.contains(event.type()));
  }

  private static boolean isStarted(List<Exposure> taken, int day) {
    return taken.stream().anyMatch(exposure -> exposure.start() < day);
  }

  /**
   * The drug runs on that day or was stopped shortly before; or none runs, and it is the last one
   * stopped before.
   */
  private boolean isJudged(List<Exposure> taken, int day) {
    List<Exposure> started = taken.stream().filter(e -> e.start() < day).toList();
    int last = started.stream().map(Exposure::end).max(Integer::compare).orElse(day);
    return started.stream()
        .filter(exposure -> judged.match(exposure.row()) == Match.YES)
        .anyMatch(exposure -> exposure.end() >= day - stoppedDays || exposure.end() == last);
  }

  private void respond(int day, List<Exposure> taken, CaseHistory history, FactValues facts) {
    boolean isLimited =
        events(history, limited).anyMatch(event -> Objects.equals(event.day(), day));
    Treatment action = null;
    for (Act candidate : actions.keySet()) {
      Treatment done = action == null ? done(candidate, day, history) : null;
      if (done != null) {
        action = done;
        facts.set(prefix + "_action_reason", actions.get(candidate));
        facts.set(prefix + "_facility", done.facility());
        facts.from(prefix + "_action_reason", done);
      }
    }
    facts.set(prefix + "_day", day);
    facts.from(
        prefix,
        events(history, events).filter(e -> Objects.equals(e.day(), day)).findFirst().orElse(null));
    facts.set(prefix + "_is_limited", isLimited);
    facts.set(
        prefix + "_drug_continued",
        taken.stream().anyMatch(e -> e.start() < day && e.end() > day + afterDays));
    facts.set(prefix + "_action_unknown", unknown(history));
  }

  private Treatment done(Act candidate, int day, CaseHistory history) {
    return IndexSurgeryFacts.given(history, candidate).stream()
        .filter(row -> row.startDay() != null)
        .filter(row -> row.startDay() >= day - beforeDays && row.startDay() <= day + afterDays)
        .min(Comparator.comparing(Treatment::startDay))
        .orElse(null);
  }

  private String unknown(CaseHistory history) {
    if (anyRow(history, row -> row.isGiven() && row.startDay() == null)) {
      return Doubt.DAY_UNKNOWN.reason();
    }
    if (history.treatments().stream()
        .anyMatch(
            row -> row.isUnknown() && actions.keySet().stream().anyMatch(a -> a.isOfType(row)))) {
      return Doubt.TREATMENT_UNKNOWN.reason();
    }
    return history.captures().containsAll(captures) ? null : Doubt.NOT_CAPTURED.reason();
  }

  private boolean anyRow(CaseHistory history, java.util.function.Predicate<Treatment> condition) {
    return history.treatments().stream()
        .filter(condition)
        .anyMatch(row -> actions.keySet().stream().anyMatch(a -> a.match(row) != Match.NO));
  }
}
