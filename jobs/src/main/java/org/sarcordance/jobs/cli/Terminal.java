package org.sarcordance.jobs.cli;

import org.sarcordance.jobs.console.BarProgress;
import org.sarcordance.jobs.console.LineProgress;
import org.sarcordance.jobs.console.Progress;
import org.sarcordance.jobs.console.QuietProgress;
import org.sarcordance.jobs.console.ReadingBar;
import org.sarcordance.schemas.DataFile;
import org.sarcordance.schemas.FoundExtract;

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

  /** A bar for the reading of an extract, on a terminal alone. */
  static ReadingBar bar(FoundExtract found) {
    if (Boolean.getBoolean(PROPERTY) && found instanceof FoundExtract.Accepted accepted) {
      long bytes = accepted.extract().files().values().stream().mapToLong(DataFile::bytes).sum();
      return ReadingBar.of(found.name(), bytes, System.err);
    }
    return ReadingBar.none();
  }
}
