package org.sarcordance.pipeline.report;

import org.sarcordance.pipeline.report.RunFacts.MeasureText;

/**
 * Care that is not yet due, but soon will be.
 *
 * @param daysLeft days from the cut-off of the extract to the day it is due; below 0 where it is
 *     past, but what was done may not have been reported yet
 */
public record ComingDue(
    String caseId, String facility, MeasureText measure, int daysLeft, String sentence) {

  /** When it is due, seen from the cut-off of the extract. */
  String when() {
    if (daysLeft < 0) {
      return Words.count(-daysLeft, "day", "days") + " ago, not reported yet";
    }
    return daysLeft == 0 ? "today" : "in " + Words.count(daysLeft, "day", "days");
  }
}
