package org.sarcordance.pipeline.derive;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;

/**
 * Recurrence, death, end of follow-up and transfer.
 *
 * @param recurrences the event types that are a recurrence or progression
 * @param progressions those of them that are a progression
 * @param places the event type of each fact that tells where it came back
 * @param stop the stop reason of a systemic treatment that says the same
 * @param silent event types that are no sign of care after a transfer
 */
record FollowUpFacts(
    List<StructField> fields,
    Act systemic,
    Set<String> recurrences,
    Set<String> progressions,
    Map<String, String> places,
    String stop,
    String death,
    String transfer,
    Set<String> silent)
    implements FactFamily {
  static final String RECURRENCE_DAY = "recurrence_day";
  static final String END_DAY = "follow_up_end_day";

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    recurrence(history, facts);
    Integer deathDay = firstDay(history, death);
    boolean died = history.isDead() || has(history, death);
    Integer lastDay = died && deathDay != null ? deathDay : history.lastContactDay();
    facts.set("dead", died);
    facts.set("death_day", died ? lastDay : null);
    facts.from("death", died ? first(history, death) : null);
    facts.set(END_DAY, min(lastDay, history.cutoffDay()));
    transfer(history, facts);
  }

  private void recurrence(CaseHistory history, FactValues facts) {
    List<Event> events =
        history.events().stream().filter(event -> recurrences.contains(event.type())).toList();
    List<Treatment> stops =
        IndexSurgeryFacts.given(history, systemic).stream()
            .filter(row -> stop.equals(row.stopReason()))
            .toList();
    List<Sign> signs =
        Stream.concat(
                events.stream().map(row -> new Sign(row.day(), row)),
                stops.stream().map(row -> new Sign(row.endDay(), row)))
            .toList();
    Integer index = facts.day(IndexSurgeryFacts.DAY);
    places.forEach((fact, type) -> facts.set(fact, has(history, type)));
    facts.set(
        "last_progression_day",
        events.stream()
            .filter(event -> progressions.contains(event.type()) && event.day() != null)
            .map(Event::day)
            .max(Integer::compare)
            .orElse(null));
    facts.set("recurrence_undated", signs.stream().anyMatch(sign -> sign.day() == null));
    earliest("first_recurrence_day", signs, null, facts);
    earliest(RECURRENCE_DAY, signs, index, facts);
  }

  /** A row that says that the tumor came back or grew, and the day; NULL where it is not known. */
  private record Sign(Integer day, SourceRow row) {}

  private static void earliest(String fact, List<Sign> signs, Integer after, FactValues facts) {
    signs.stream()
        .filter(sign -> sign.day() != null && (after == null || sign.day() > after))
        .min(Comparator.comparing(Sign::day))
        .ifPresent(
            sign -> {
              facts.set(fact, sign.day());
              facts.from(fact, sign.row());
            });
  }

  private void transfer(CaseHistory history, FactValues facts) {
    List<Event> transfers =
        history.events().stream().filter(event -> transfer.equals(event.type())).toList();
    if (transfers.isEmpty()) {
      facts.set("transferred", false);
      return;
    }
    boolean undated = transfers.stream().anyMatch(event -> event.day() == null);
    Integer last =
        undated ? null : transfers.stream().map(Event::day).max(Integer::compare).orElseThrow();
    boolean gone = undated || !seenAfter(history, last);
    facts.set("transferred", gone);
    facts.set("transferred_day", gone ? last : null);
  }

  private boolean seenAfter(CaseHistory history, int day) {
    Stream<Integer> events =
        history.events().stream().filter(event -> !silent.contains(event.type())).map(Event::day);
    Stream<Integer> treatments = history.treatments().stream().map(Treatment::startDay);
    Stream<Integer> results = history.biomarkers().stream().map(Biomarker::reportDay);
    return Stream.of(events, treatments, results)
        .flatMap(days -> days)
        .anyMatch(seen -> seen != null && seen > day);
  }

  private static boolean has(CaseHistory history, String type) {
    return history.events().stream().anyMatch(event -> type.equals(event.type()));
  }

  private static Integer firstDay(CaseHistory history, String type) {
    Event first = first(history, type);
    return first == null ? null : first.day();
  }

  /** The first dated event of a type; NULL where there is none. */
  private static Event first(CaseHistory history, String type) {
    return history.events().stream()
        .filter(event -> type.equals(event.type()) && event.day() != null)
        .min(Comparator.comparing(Event::day))
        .orElse(null);
  }

  private static Integer min(Integer left, Integer right) {
    return left == null ? right : right == null ? left : Integer.valueOf(Math.min(left, right));
  }
}
