package org.sarcordance.pipeline.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructField;

/**
 * The first systemic regimen from a day on, and what it holds. Gives whether there is one (TRUE,
 * FALSE, NULL where only its day leaves that open), its day, facility and agents, and for each act
 * asked for a boolean and the reason for doubt.
 *
 * @param prefix what the names of the facts begin with
 * @param ancillary rows that alone make no regimen
 * @param from the day; where it is not known there is no first regimen
 * @param asked the acts by the ends of names
 * @param sameRegimenDays how far apart rows without a regimen id may start and still be one regimen
 */
record FirstRegimenFacts(
    List<StructField> fields,
    String prefix,
    Act systemic,
    Act ancillary,
    Anchor from,
    Map<String, Act> asked,
    int sameRegimenDays)
    implements FactFamily {

  /**
   * What may be the first regimen.
   *
   * @param dated the rows of the first regimen that has a day; several that start on one day count
   *     as one
   * @param undated the regimens without a day that may come before it
   * @param areFrom whether those certainly come from the day on
   */
  private record Candidates(
      Integer day, List<Treatment> dated, List<List<Treatment>> undated, boolean areFrom) {

    /** Whether an act belongs to the first regimen. */
    Match holds(Act act) {
      boolean isIn = undated.stream().allMatch(rows -> best(rows, act) == Match.YES);
      Match first = dated.isEmpty() ? Match.YES : best(dated, act);
      if (isIn && first == Match.YES) {
        return day == null && undated.isEmpty() ? Match.NO : Match.YES;
      }
      return undated.isEmpty() ? first : Match.MAYBE;
    }

    private static Match best(List<Treatment> rows, Act act) {
      return rows.stream().map(act::match).min(Match::compareTo).orElse(Match.NO);
    }
  }

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    Integer day = from.day(facts);
    if (day == null) {
      facts.set(prefix, false);
      return;
    }
    Candidates found = candidates(history, facts, day);
    boolean exists = found.day() != null || found.areFrom() && !found.undated().isEmpty();
    facts.set(prefix, exists ? Boolean.TRUE : found.undated().isEmpty() ? Boolean.FALSE : null);
    facts.set(prefix + "_day", found.undated().isEmpty() ? found.day() : null);
    facts.set(prefix + "_agents", RegimenFacts.agents(found.dated()));
    facts.from(prefix, found.dated());
    asked.keySet().forEach(name -> facts.from(prefix + "_" + name, found.dated()));
    facts.set(
        prefix + "_facility",
        found.dated().stream().findFirst().map(Treatment::facility).orElse(null));
    asked.forEach((name, act) -> answer(prefix + "_" + name, found, act, facts));
  }

  private static void answer(String name, Candidates found, Act act, FactValues facts) {
    Match match = found.holds(act);
    facts.set(name, match == Match.MAYBE ? null : match == Match.YES);
    Doubt doubt = found.undated().isEmpty() ? Doubt.AGENT_UNKNOWN : Doubt.DAY_UNKNOWN;
    facts.set(name + "_unknown", match == Match.MAYBE ? doubt.reason() : null);
  }

  private Candidates candidates(CaseHistory history, FactValues facts, int day) {
    Regimens all = Regimens.of(IndexSurgeryFacts.given(history, systemic), sameRegimenDays);
    List<List<Treatment>> undated = new ArrayList<>();
    List<Treatment> dated = new ArrayList<>();
    Integer first = null;
    for (Regimens.Regimen regimen : all.regimens()) {
      Integer start = regimen.start();
      if (isAncillary(regimen.rows())) {
        continue;
      }
      if (start == null && regimen.rows().stream().anyMatch(row -> mayFollow(row, day, facts))) {
        undated.add(regimen.rows());
      } else if (start != null && start >= day && (first == null || start.equals(first))) {
        first = start;
        dated.addAll(regimen.rows());
      }
    }
    all.loose().stream()
        .filter(row -> !isAncillary(List.of(row)) && mayFollow(row, day, facts))
        .forEach(row -> undated.add(List.of(row)));
    return new Candidates(first, dated, undated, from.fact() == null);
  }

  private boolean isAncillary(List<Treatment> rows) {
    return rows.stream().allMatch(row -> ancillary.match(row) == Match.YES);
  }

  /** Whether a row without a day may have begun on or after a day. */
  private boolean mayFollow(Treatment row, int day, FactValues facts) {
    Integer index = facts.day(IndexSurgeryFacts.DAY);
    String sequence = row.surgerySequence();
    boolean isAfterIndex = sequence == null || sequence.equals(Window.Side.AFTER.name());
    return from.fact() == null || isAfterIndex || index == null || index > day;
  }
}
