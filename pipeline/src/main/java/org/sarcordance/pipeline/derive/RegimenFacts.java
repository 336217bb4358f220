package org.sarcordance.pipeline.derive;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;

/**
 * Whether each regimen in which an act falls into a window is what is asked for. Gives a boolean
 * (TRUE every one is, or there is none; FALSE one is not; NULL not known), the reason for doubt,
 * and the day and the agents of the first regimen that is not.
 *
 * @param systemic the rows that make regimens
 * @param act what a regimen must hold to be looked at
 * @param window where that row must stand
 * @param sameRegimenDays how far apart rows without a regimen id may start and still be one regimen
 */
record RegimenFacts(
    List<StructField> fields,
    Act systemic,
    Act act,
    Window window,
    RegimenDemand demand,
    int sameRegimenDays)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Treatment> given = IndexSurgeryFacts.given(history, systemic);
    Regimens all = Regimens.of(given, sameRegimenDays);
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    Regimens.Regimen wrong = null;
    for (Regimens.Regimen regimen : all.regimens()) {
      RegimenDemand.Fit fit = demand.fit(regimen.rows(), all.mayBelongTo(regimen), given);
      if (isWrong(regimen, fit, history, facts, doubts) && wrong == null) {
        wrong = regimen;
      }
    }
    for (Treatment row : all.loose()) {
      Regimens.Regimen alone = new Regimens.Regimen(List.of(row));
      RegimenDemand.Fit fit = demand.fit(alone.rows(), all.loose(), given);
      boolean isNever = fit == RegimenDemand.Fit.NEVER;
      RegimenDemand.Fit own = isNever ? fit : RegimenDemand.Fit.DAY_UNSURE;
      if (isWrong(alone, own, history, facts, doubts) && wrong == null) {
        wrong = alone;
      }
    }
    set(wrong, doubts, given, history, facts);
  }

  /** Whether the regimen certainly counts and certainly is not what is asked for. */
  private boolean isWrong(
      Regimens.Regimen regimen,
      RegimenDemand.Fit fit,
      CaseHistory history,
      FactValues facts,
      Set<Doubt> doubts) {
    boolean isSure = false;
    boolean isNamed = false;
    boolean mayCount = false;
    for (Treatment row : regimen.rows()) {
      Match match = act.match(row);
      Window.Place place = window.place(row, history, facts);
      if (match != Match.NO && place != Window.Place.OUTSIDE) {
        mayCount = true;
        isNamed |= match == Match.YES;
        isSure |= match == Match.YES && place == Window.Place.INSIDE && isPlaced(row);
      }
    }
    if (!mayCount || isNamed && fit == RegimenDemand.Fit.YES) {
      return false;
    }
    boolean fails = fit == RegimenDemand.Fit.NO || fit == RegimenDemand.Fit.NEVER;
    if (isSure && fails) {
      return true;
    }
    boolean lacksName = !isNamed || fit == RegimenDemand.Fit.AGENT_UNSURE;
    doubts.add(lacksName ? Doubt.AGENT_UNKNOWN : Doubt.DAY_UNKNOWN);
    return false;
  }

  /** A row before surgery stands there; any other without a day says too little. */
  private static boolean isPlaced(Treatment row) {
    return row.startDay() != null || Window.Side.BEFORE.name().equals(row.surgerySequence());
  }

  private void set(
      Regimens.Regimen wrong,
      Set<Doubt> doubts,
      List<Treatment> given,
      CaseHistory history,
      FactValues facts) {
    boolean isFine = wrong == null && doubts.isEmpty();
    if (wrong != null) {
      doubts.clear();
      given.stream()
          .filter(row -> row.isAgentNamed() && row.agent() == null)
          .filter(row -> window.place(row, history, facts) != Window.Place.OUTSIDE)
          .forEach(row -> doubts.add(Doubt.AGENT_UNKNOWN));
    }
    if (!isFine && history.treatments().stream().anyMatch(this::isUnknown)) {
      doubts.add(Doubt.TREATMENT_UNKNOWN);
    }
    if (!isFine && !history.captures().containsAll(act.capturedBy())) {
      doubts.add(Doubt.NOT_CAPTURED);
    }
    String name = fields.get(0).name();
    facts.set(name, isFine ? Boolean.TRUE : doubts.isEmpty() ? Boolean.FALSE : null);
    facts.set(name + "_unknown", Doubt.first(doubts));
    facts.from(name, wrong == null ? List.of() : wrong.rows());
    facts.set(name + "_day", wrong == null ? null : wrong.start());
    facts.set(name + "_agents", wrong == null ? null : agents(wrong.rows()));
  }

  private boolean isUnknown(Treatment row) {
    return row.isUnknown() && act.isOfType(row);
  }

  /** The drugs of a regimen in words; NULL where none is named. */
  static String agents(List<Treatment> rows) {
    String names =
        rows.stream()
            .map(Treatment::agent)
            .filter(agent -> agent != null)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" + "));
    return names.isEmpty() ? null : names;
  }
}
