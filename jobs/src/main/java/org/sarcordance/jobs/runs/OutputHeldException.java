package org.sarcordance.jobs.runs;

/** Another run holds what this run needs; nothing was touched. */
public final class OutputHeldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The message says what is held, by whom, and what to do. */
  public OutputHeldException(String message) {
    super(message);
  }
}
