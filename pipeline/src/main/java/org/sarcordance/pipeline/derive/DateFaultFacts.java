package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.types.StructField;

/**
 * Dates of treatments and of death that cannot be true.
 *
 * @param death the event type of a death
 * @param lateDays how long after the cut-off a treatment may start, since cut-offs are rounded
 */
record DateFaultFacts(List<StructField> fields, String death, int lateDays) implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    Integer deathDay = facts.day("death_day");
    Integer cutoff = history.cutoffDay();
    facts.set(
        "ends_before_start",
        any(history, row -> row.endDay() != null && row.endDay() < row.startDay()));
    facts.set(
        "starts_after_death", any(history, row -> deathDay != null && row.startDay() > deathDay));
    facts.set(
        "starts_after_cutoff",
        any(history, row -> cutoff != null && row.startDay() > cutoff + lateDays));
    facts.set("death_days_differ", deathsDiffer(history));
  }

  private static boolean any(CaseHistory history, Predicate<Treatment> fault) {
    return history.treatments().stream()
        .anyMatch(row -> row.isGiven() && row.startDay() != null && fault.test(row));
  }

  /** A death that only one of the two places tells is no contradiction, unless it says alive. */
  private boolean deathsDiffer(CaseHistory history) {
    List<Event> deaths =
        history.events().stream().filter(event -> death.equals(event.type())).toList();
    boolean isOtherDay =
        deaths.stream()
            .anyMatch(
                event -> event.day() != null && !event.day().equals(history.lastContactDay()));
    return !deaths.isEmpty() && (!history.isDead() || isOtherDay);
  }
}
