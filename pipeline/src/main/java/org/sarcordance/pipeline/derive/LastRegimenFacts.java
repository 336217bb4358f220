package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;

/**
 * The last systemic regimen that started before the index surgery, and whether its drugs fit the
 * class of the tumor.
 *
 * @param prefix what the names of the facts begin with
 * @param ignored supportive drugs that are no part of a regimen
 * @param untils the last days on which it may have started; the first that gives a regimen that
 *     fits counts, else the first
 * @param withinDays how far apart rows without a regimen id may start and still be one regimen
 * @param fitting the drugs that fit
 */
record LastRegimenFacts(
    List<StructField> fields,
    String prefix,
    Act systemic,
    Act ignored,
    List<Anchor> untils,
    int withinDays,
    FittingDrugs fitting)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Regimen> regimens =
        untils.stream().map(until -> regimen(history, until.day(facts), facts)).toList();
    Regimen regimen =
        regimens.stream()
            .filter(one -> Boolean.TRUE.equals(one.fits()))
            .findFirst()
            .orElse(regimens.get(0));
    if (!regimen.rows().isEmpty()) {
      facts.set(prefix + "_agents", FittingDrugs.text(regimen.agents()));
      facts.set(prefix + "_unknown", regimen.unknown());
      facts.from(prefix + "_fits", regimen.rows());
      facts.set(prefix + "_undated", regimen.rows().stream().allMatch(r -> r.startDay() == null));
      facts.set(prefix + "_in_trial", regimen.rows().stream().anyMatch(Treatment::isTrial));
      facts.set(prefix + "_fits", regimen.fits());
    }
  }

  /** The last regimen up to a day: its rows, its drugs, why it may have been another, its fit. */
  private record Regimen(List<Treatment> rows, Set<String> agents, String unknown, Boolean fits) {}

  private Regimen regimen(CaseHistory history, Integer latest, FactValues facts) {
    List<Treatment> rows =
        IndexSurgeryFacts.given(history, systemic).stream()
            .filter(row -> ignored.match(row) != Match.YES && mayBeBefore(row, latest))
            .toList();
    List<Treatment> last = last(rows);
    Set<String> agents =
        last.stream().map(Treatment::agent).filter(Objects::nonNull).collect(Collectors.toSet());
    String unknown = unknown(rows, last, agents);
    boolean isKnown = !last.isEmpty() && unknown == null;
    return new Regimen(last, agents, unknown, isKnown ? fitting.fit(agents, facts) : null);
  }

  private static boolean mayBeBefore(Treatment row, Integer latest) {
    if (row.startDay() == null) {
      String side = row.surgerySequence();
      return side == null || side.equals(Window.Side.BEFORE.name());
    }
    return latest != null && row.startDay() <= latest;
  }

  /** The rows of the regimen that started last; where none is dated, those stated as before. */
  private List<Treatment> last(List<Treatment> rows) {
    List<SameStart> regimens = SameStart.groups(rows, withinDays);
    int start = regimens.stream().mapToInt(SameStart::start).max().orElse(0);
    return regimens.isEmpty()
        ? rows.stream().filter(row -> row.surgerySequence() != null).toList()
        : regimens.stream()
            .filter(regimen -> regimen.start() == start)
            .flatMap(regimen -> regimen.rows().stream())
            .toList();
  }

  /** Why the regimen may have been another one. */
  private static String unknown(List<Treatment> rows, List<Treatment> last, Set<String> agents) {
    boolean isNamed = last.stream().allMatch(row -> row.agent() != null);
    List<Treatment> undated =
        rows.stream().filter(row -> row.startDay() == null && !last.contains(row)).toList();
    if (undated.stream().anyMatch(row -> row.agent() != null && !agents.contains(row.agent()))) {
      return Doubt.DAY_UNKNOWN.reason();
    }
    boolean isOtherNamed = undated.stream().allMatch(row -> row.agent() != null);
    return isNamed && isOtherNamed ? null : Doubt.AGENT_UNKNOWN.reason();
  }
}
