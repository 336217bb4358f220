package org.sarcordance.schemas;

/** What a problem does to the row that has it. */
public enum Severity {
  /** The whole extract, or the whole folder of guidelines, is refused; nothing of it is used. */
  REFUSE_EXTRACT,
  /** The case is set aside together with all its child rows. */
  REJECT_CASE,
  /** The row is set aside; a child row leaves "unknown" behind, never "not given". */
  REJECT_ROW,
  /** The row is used as it stands; somebody should look. */
  WARN
}
