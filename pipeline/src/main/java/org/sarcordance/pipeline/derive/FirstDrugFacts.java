package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;

/**
 * The first drug of a set, with those that started soon after, and whether they fit the class of
 * the tumor.
 *
 * @param prefix what the names of the facts begin with
 * @param withinDays how long after the first drug another one still belongs to it
 * @param fitting the drugs that fit
 * @param awaiting the drug that may be taken until the class is known
 * @param result the day on which the class is known
 * @param until the last day on which a fitting drug may replace it
 */
record FirstDrugFacts(
    List<StructField> fields,
    String prefix,
    Act act,
    int withinDays,
    FittingDrugs fitting,
    Act awaiting,
    Anchor result,
    Anchor until)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Treatment> rows = IndexSurgeryFacts.given(history, act);
    if (rows.isEmpty()) {
      return;
    }
    Treatment first = rows.stream().min(IndexSurgeryFacts.byDay()).orElseThrow();
    Integer day = first.startDay();
    Set<String> agents = agents(rows, day == null ? null : day + withinDays);
    String unknown = unknown(history, rows, day, agents);
    facts.set(prefix + "_day", day);
    facts.from(prefix, first);
    facts.set(prefix + "_agents", FittingDrugs.text(agents));
    facts.set(prefix + "_facility", first.facility());
    facts.set(prefix + "_unknown", unknown);
    facts.set(prefix + "_fits", unknown == null ? fitting.fit(agents, facts) : null);
    facts.set(prefix + "_may_await_result", awaited(rows).findAny().isPresent());
    facts.set(prefix + "_earliest_day", earliest(history, day));
    facts.set(prefix + "_replaced", unknown == null ? isReplaced(rows, facts) : null);
  }

  /** The drugs that started by a day; all of them where no day is known. */
  private static Set<String> agents(List<Treatment> rows, Integer until) {
    return rows.stream()
        .filter(row -> until == null || row.startDay() != null && row.startDay() <= until)
        .map(Treatment::agent)
        .collect(Collectors.toSet());
  }

  private String unknown(
      CaseHistory history, List<Treatment> rows, Integer day, Set<String> agents) {
    boolean isDayOpen =
        day == null
            ? agents.size() > 1
            : rows.stream()
                .anyMatch(r -> r.startDay() == null && !agents.equals(Set.of(r.agent())));
    if (isDayOpen) {
      return Doubt.DAY_UNKNOWN.reason();
    }
    boolean isNameOpen =
        history.treatments().stream()
            .filter(row -> row.isGiven() && isUnnamed(row))
            .map(Treatment::startDay)
            .anyMatch(start -> start == null || day == null || start <= day + withinDays);
    return isNameOpen ? Doubt.AGENT_UNKNOWN.reason() : null;
  }

  private boolean isReplaced(List<Treatment> rows, FactValues facts) {
    Integer known = result.day(facts);
    return known != null
        && awaited(rows).anyMatch(row -> row.startDay() != null && row.startDay() < known)
        && fitting.areAmong(agents(rows, until.day(facts)), facts);
  }

  /** The rows of the drug that may await the result. */
  private Stream<Treatment> awaited(List<Treatment> rows) {
    return rows.stream().filter(row -> awaiting.match(row) == Match.YES);
  }

  /** The first day on which a drug of the set may have been started; NULL where none is known. */
  private Integer earliest(CaseHistory history, Integer day) {
    Integer earliest = day;
    for (Treatment row : history.treatments()) {
      boolean mayBe = row.isGiven() && (act.match(row) == Match.YES || isUnnamed(row));
      boolean isLater = Window.Side.AFTER.name().equals(row.surgerySequence());
      if (mayBe && row.startDay() == null && !isLater) {
        return null;
      }
      boolean isEarlier = row.startDay() != null && earliest != null && row.startDay() < earliest;
      earliest = mayBe && isEarlier ? row.startDay() : earliest;
    }
    return earliest;
  }

  private boolean isUnnamed(Treatment row) {
    return act.match(row) == Match.MAYBE && !row.isAgentNamed();
  }
}
