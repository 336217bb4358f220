package org.sarcordance.pipeline.derive;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.StructField;

/** The first day of some types of events, and whether one of them has no day. */
record EventDayFacts(List<StructField> fields, Set<String> types) implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Event> events =
        history.events().stream().filter(event -> types.contains(event.type())).toList();
    Event first =
        events.stream()
            .filter(event -> event.day() != null)
            .min(Comparator.comparing(Event::day))
            .orElse(null);
    facts.set(fields.get(0).name(), first == null ? null : first.day());
    facts.from(fields.get(0).name(), first);
    facts.set(fields.get(1).name(), events.stream().anyMatch(event -> event.day() == null));
  }
}
