package org.sarcordance.jobs.console;

import java.util.Locale;

/** The line that stays when a step is over. */
final class StepLine {
  private StepLine() {}

  static String done(String step, String tables, double seconds) {
    return String.format(Locale.ROOT, "%-9s%6.1f s   %s", step, seconds, tables);
  }

  static String failed(String step) {
    return String.format(Locale.ROOT, "%-9sfailed", step);
  }
}
