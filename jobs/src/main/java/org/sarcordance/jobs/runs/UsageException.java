package org.sarcordance.jobs.runs;

/** A mistake in the command line or the settings. The message says what is wrong and what to do. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
