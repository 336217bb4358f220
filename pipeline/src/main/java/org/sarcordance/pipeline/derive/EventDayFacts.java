package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.types.StructField;

/** The first day of some types of events, and whether one of them has no day. */
record EventDayFacts(List<StructField> fields, Set<String> types) implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Event> events =
        history.events().stream().filter(event -> types.contains(event.type())).toList();
    facts.set(
        fields.get(0).name(),
        events.stream()
            .map(Event::day)
            .filter(Objects::nonNull)
            .min(Integer::compare)
            .orElse(null));
    facts.set(fields.get(1).name(), events.stream().anyMatch(event -> event.day() == null));
  }
}
