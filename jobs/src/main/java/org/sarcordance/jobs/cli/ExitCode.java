package org.sarcordance.jobs.cli;

/** What the exit codes of the command line mean. */
final class ExitCode {
  /** All was done. */
  static final int DONE = 0;

  /** The job failed and resumes when run again, or a release was refused after the job. */
  static final int FAILED = 1;

  /** Wrong usage or configuration; nothing was done. */
  static final int USAGE = 2;

  /** At least one extract was refused, and nothing of it was used; the others were audited. */
  static final int REFUSED = 3;

  /** Another run holds the output folder; nothing was done. */
  static final int HELD = 4;

  private ExitCode() {}
}
