package org.sarcordance.pipeline.derive;

/** Whether a treatment row is the act that a fact asks for. */
enum Match {
  YES,
  /** It may be: the row does not say which agent, which target, or which treatment at all. */
  MAYBE,
  NO
}
