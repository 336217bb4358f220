package org.sarcordance.pipeline.tables;

/** Codes of input fields that steps write themselves. */
public final class Codes {
  /** Whether something was given is not known; also what a rejected treatments row says. */
  public static final String UNKNOWN = "UNKNOWN";

  private Codes() {}
}
