package org.sarcordance.pipeline.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;

/**
 * As {@link EverFacts}, of drugs that belong to one regimen. They count as given together as long
 * as each of them does.
 *
 * @param systemic the rows that make regimens
 * @param acts the drugs, each of which the regimen must hold; it may hold others
 * @param sameRegimenDays how far apart rows without a regimen id may start and still be one regimen
 */
record EverTogetherFacts(
    List<StructField> fields, Act systemic, List<Act> acts, int sameRegimenDays, boolean isRunning)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    Regimens all = Regimens.of(IndexSurgeryFacts.given(history, systemic), sameRegimenDays);
    List<Occurrence> found = new ArrayList<>();
    for (Regimens.Regimen regimen : all.regimens()) {
      found.addAll(occurrence(regimen.rows(), all.mayBelongTo(regimen), history));
    }
    if (holds(List.of(), all.loose()) != Match.NO) {
      found.add(new Occurrence(false, null, true));
    }
    EverFacts.set(this, found, EverFacts.isSilent(history, acts), facts);
  }

  /** How the regimen tells of the drugs; none when it lacks one of them. */
  private List<Occurrence> occurrence(
      List<Treatment> regimen, List<Treatment> loose, CaseHistory history) {
    Match match = holds(regimen, loose);
    List<Occurrence> parts = acts.stream().flatMap(act -> latest(act, regimen, history)).toList();
    if (match == Match.NO || parts.isEmpty()) {
      return List.of();
    }
    Integer day =
        parts.stream()
            .map(Occurrence::lastDay)
            .filter(Objects::nonNull)
            .min(Integer::compare)
            .orElse(null);
    boolean isOpen =
        parts.size() < acts.size()
            || parts.stream().anyMatch(part -> part.isOpen() || part.lastDay() == null);
    return List.of(new Occurrence(match == Match.YES, day, isOpen));
  }

  /** The part of an act in a regimen; none where only a row outside of it may be the act. */
  private Stream<Occurrence> latest(Act act, List<Treatment> regimen, CaseHistory history) {
    return regimen.stream()
        .filter(row -> act.match(row) != Match.NO)
        .map(row -> Occurrence.of(row, act.match(row), isRunning, history))
        .max(Comparator.comparing(Occurrence::lastDay, Comparator.nullsFirst(Integer::compare)))
        .stream();
  }

  /** Whether rows hold every drug; rows that may belong to them may hold one. */
  private Match holds(List<Treatment> regimen, List<Treatment> loose) {
    Match all = Match.YES;
    for (Act act : acts) {
      Match own = best(regimen, act);
      boolean isLoose = own == Match.NO && best(loose, act) != Match.NO;
      Match match = isLoose ? Match.MAYBE : own;
      all = match.compareTo(all) > 0 ? match : all;
    }
    return all;
  }

  private static Match best(List<Treatment> rows, Act act) {
    return rows.stream().map(act::match).min(Match::compareTo).orElse(Match.NO);
  }
}
