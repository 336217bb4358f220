package org.sarcordance.pipeline.derive;

import java.util.Collection;
import java.util.List;

/**
 * Why silence about an act does not mean that it was not done. The order is the order in which
 * reasons are reported.
 */
enum Doubt {
  DAY_UNKNOWN,
  AGENT_UNKNOWN,
  /** A name that the drug dictionary does not know; reported as an unknown agent. */
  AGENT_UNRECOGNISED,
  /** An organ that is not stated; reported as an unknown treatment. */
  ORGAN_UNKNOWN,
  TREATMENT_UNKNOWN,
  END_UNKNOWN,
  RESULT_UNKNOWN,
  NOT_CAPTURED,
  ROW_REJECTED,
  TREATED_ELSEWHERE;

  private static final List<Doubt> ORDER = List.of(values());

  String reason() {
    return switch (this) {
      case AGENT_UNRECOGNISED -> AGENT_UNKNOWN.name();
      case ORGAN_UNKNOWN -> TREATMENT_UNKNOWN.name();
      default -> name();
    };
  }

  /** The reason to report; NULL where there is no doubt. */
  static String first(Collection<Doubt> doubts) {
    return first(doubts, ORDER);
  }

  /** The reason to report when reasons are reported in that order; NULL where there is no doubt. */
  static String first(Collection<Doubt> doubts, List<Doubt> order) {
    Doubt first = firstOf(doubts, order);
    return first == null ? null : first.reason();
  }

  /** The first doubt in that order; NULL where there is none. */
  static Doubt firstOf(Collection<Doubt> doubts, List<Doubt> order) {
    for (Doubt doubt : order) {
      if (doubts.contains(doubt)) {
        return doubt;
      }
    }
    return null;
  }
}
