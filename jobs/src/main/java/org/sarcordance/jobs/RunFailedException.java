package org.sarcordance.jobs;

/** A step of the job failed. What was done before it is kept; the same command resumes there. */
public final class RunFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
