package org.sarcordance.pipeline.derive;

import java.util.Collection;

/**
 * Why silence about an act does not mean that it was not done. The order is the order in which
 * reasons are reported.
 */
enum Doubt {
  DAY_UNKNOWN,
  AGENT_UNKNOWN,
  /** A name that the drug dictionary does not know; reported as an unknown agent. */
  AGENT_UNRECOGNISED,
  TREATMENT_UNKNOWN,
  END_UNKNOWN,
  RESULT_UNKNOWN,
  NOT_CAPTURED,
  ROW_REJECTED,
  TREATED_ELSEWHERE;

  String reason() {
    return this == AGENT_UNRECOGNISED ? AGENT_UNKNOWN.name() : name();
  }

  /** The reason to report; NULL where there is no doubt. */
  static String first(Collection<Doubt> doubts) {
    return doubts.stream().min(Enum::compareTo).map(Doubt::reason).orElse(null);
  }
}
