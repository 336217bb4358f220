package org.sarcordance.pipeline.derive;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of a regimen. */
sealed interface RegimenDemand extends Serializable {

  /** How a regimen meets what is asked of it. */
  enum Fit {
    YES,
    /** It may: the name of a drug is not known. */
    AGENT_UNSURE,
    /** It may: a drug that may belong to it has no day. */
    DAY_UNSURE,
    NO,
    /** It does not, whatever else belongs to it. */
    NEVER
  }

  /**
   * Whether a regimen meets it.
   *
   * @param regimen the rows of the regimen
   * @param loose rows that may belong to it
   * @param given every systemic row that was given
   */
  Fit fit(List<Treatment> regimen, List<Treatment> loose, List<Treatment> given);

  /** Whether the row names a drug that the dictionary does not know. */
  private static boolean isUnrecognised(Treatment row) {
    return row.agent() == null && row.isAgentNamed();
  }

  /** The regimen is one of these combinations of drugs; ancillary drugs do not count. */
  record IsOneOf(List<Set<String>> combinations, Act ancillary) implements RegimenDemand {

    @Override
    public Fit fit(List<Treatment> regimen, List<Treatment> loose, List<Treatment> given) {
      List<Treatment> counted = counted(regimen);
      Set<String> agents =
          counted.stream()
              .map(Treatment::agent)
              .filter(agent -> agent != null)
              .collect(Collectors.toSet());
      boolean isPart = combinations.stream().anyMatch(drugs -> drugs.containsAll(agents));
      boolean lacksName = counted.stream().anyMatch(row -> row.agent() == null);
      if (lacksName && (isPart || counted.stream().anyMatch(RegimenDemand::isUnrecognised))) {
        return Fit.AGENT_UNSURE;
      }
      if (!isPart) {
        return Fit.NEVER;
      }
      if (!counted(loose).isEmpty()) {
        return Fit.DAY_UNSURE;
      }
      return combinations.contains(agents) ? Fit.YES : Fit.NO;
    }

    private List<Treatment> counted(List<Treatment> rows) {
      return rows.stream().filter(row -> ancillary.match(row) != Match.YES).toList();
    }
  }

  /** The regimen contains an act. */
  record Contains(Act act) implements RegimenDemand {

    @Override
    public Fit fit(List<Treatment> regimen, List<Treatment> loose, List<Treatment> given) {
      if (regimen.stream().anyMatch(row -> act.match(row) == Match.YES)) {
        return Fit.YES;
      }
      boolean lacksName = regimen.stream().anyMatch(row -> row.agent() == null);
      if (lacksName || given.stream().anyMatch(RegimenDemand::isUnrecognised)) {
        return Fit.AGENT_UNSURE;
      }
      return loose.stream().anyMatch(row -> act.match(row) != Match.NO) ? Fit.DAY_UNSURE : Fit.NO;
    }
  }
}
