package org.sarcordance.jobs.cli;

import org.sarcordance.jobs.console.BarProgress;
import org.sarcordance.jobs.console.LineProgress;
import org.sarcordance.jobs.console.Progress;
import org.sarcordance.jobs.console.QuietProgress;

/** Chooses how progress is shown. */
final class Terminal {
  /** Set by the launcher, as only the shell can tell whether stderr is a terminal. */
  private static final String PROPERTY = "sarcordance.terminal";

  private Terminal() {}

  static Progress progress(boolean quiet) {
    if (quiet) {
      return new QuietProgress();
    }
    return Boolean.getBoolean(PROPERTY)
        ? new BarProgress(System.err)
        : new LineProgress(System.err);
  }
}
