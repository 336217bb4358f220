package org.sarcordance.pipeline.derive;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.sarcordance.schemas.decision.Cell;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * A named kind of treatment, compiled from a row of {@code acts.csv}.
 *
 * @param capturedBy the kinds of data that must be captured before silence means "not given"
 */
record Act(
    String name,
    Cell txType,
    Cell target,
    Cell surgeryType,
    Cell agent,
    Cell drugSet,
    Cell organ,
    Set<String> capturedBy)
    implements Serializable {

  static Act of(DecisionTable.Rule rule) {
    List<Cell> cells = rule.conditions();
    String captured = rule.results().get(0);
    return new Act(
        rule.id(),
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        new Cell.Any(),
        captured.equals("?") ? Set.of() : Set.of(captured.split("\\|")));
  }

  /** The same act, where it is done to certain organs. */
  Act in(Cell organs) {
    return new Act(name, txType, target, surgeryType, agent, drugSet, organs, capturedBy);
  }

  /** Whether the row is this act; a row of unknown type, target, organ or agent may be. */
  Match match(Treatment row) {
    if (row.txType() == null) {
      return Match.MAYBE;
    }
    if (!txType.matches(row.txType()) || !surgeryType.matches(row.surgeryType())) {
      return Match.NO;
    }
    if (!target.matches(row.target())) {
      return row.target() == null ? Match.MAYBE : Match.NO;
    }
    if (lacksOrgan(row)) {
      return Match.MAYBE;
    }
    if (!organ.matches(row.organ())) {
      return Match.NO;
    }
    return asksForAgent() && row.agent() == null ? Match.MAYBE : agentMatch(row);
  }

  /**
   * Whether the row is of the act's type of treatment, or of an unknown type. A row that does not
   * know whether it was given leaves the whole type in doubt, whatever else it names.
   */
  boolean isOfType(Treatment row) {
    return row.txType() == null || txType.matches(row.txType());
  }

  /** Whether the act is about certain drugs. */
  boolean asksForAgent() {
    return !(agent instanceof Cell.Any && drugSet instanceof Cell.Any);
  }

  /** Whether the act is about certain organs, and the row does not say which. */
  boolean lacksOrgan(Treatment row) {
    return !(organ instanceof Cell.Any) && row.organ() == null;
  }

  private Match agentMatch(Treatment row) {
    boolean sets =
        drugSet instanceof Cell.Any || row.drugSets().stream().anyMatch(drugSet::matches);
    return sets && agent.matches(row.agent()) ? Match.YES : Match.NO;
  }
}
