package org.sarcordance.pipeline.derive;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;

/**
 * Whether a drug had failed or was not tolerated before another one started.
 *
 * @param prefix what the names of the facts begin with
 * @param before the day on which the other drug started
 * @param events the events that say that the tumor came back or grew
 * @param progressed the stop reason of any systemic treatment that says the same
 * @param stops the stop reasons that say that the drug failed or was not tolerated
 * @param unknownStops the stop reasons that tell nothing; so does a blank one
 */
record FailureFacts(
    List<StructField> fields,
    String prefix,
    Act act,
    Act systemic,
    Anchor before,
    Set<String> events,
    String progressed,
    Set<String> stops,
    Set<String> unknownStops)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    Integer limit = before.day(facts);
    List<Treatment> earlier =
        IndexSurgeryFacts.given(history, act).stream()
            .filter(row -> limit != null && row.startDay() != null && row.startDay() < limit)
            .sorted(Comparator.comparing(Treatment::startDay))
            .toList();
    facts.set(prefix, !earlier.isEmpty() && hasFailed(earlier, history, limit));
    facts.set(prefix + "_stop_open", earlier.stream().anyMatch(row -> isOpen(row.stopReason())));
  }

  private boolean hasFailed(List<Treatment> earlier, CaseHistory history, int limit) {
    int start = earlier.get(0).startDay();
    return earlier.stream().anyMatch(row -> stops.contains(String.valueOf(row.stopReason())))
        || recurrences(history).anyMatch(day -> day != null && day >= start && day <= limit);
  }

  private Stream<Integer> recurrences(CaseHistory history) {
    return Stream.concat(
        history.events().stream().filter(event -> events.contains(event.type())).map(Event::day),
        IndexSurgeryFacts.given(history, systemic).stream()
            .filter(row -> progressed.equals(row.stopReason()))
            .map(Treatment::endDay));
  }

  private boolean isOpen(String stop) {
    return stop == null || unknownStops.contains(stop);
  }
}
