package org.sarcordance.pipeline.derive;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.types.StructField;

/**
 * All continuous courses of a drug, before and after surgery: when the last one began and when the
 * drug was taken last.
 *
 * @param prefix what the names of the facts begin with
 * @param gapDays the longest gap between two rows that does not end a course
 */
record CoursesFacts(
    List<StructField> fields, String prefix, Act act, Exposures exposures, int gapDays)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Exposure> taken = exposures.of(act, history, facts);
    facts.set(prefix + "_end_open", taken.stream().anyMatch(Exposure::isOpen));
    facts.set(
        prefix + "_end_missing", taken.stream().anyMatch(taking -> taking.row().endDay() == null));
    facts.set(
        prefix + "_last_start_day",
        Exposures.courses(taken, gapDays).stream()
            .map(Exposure::start)
            .max(Integer::compare)
            .orElse(null));
    facts.from(
        prefix + "_last_end",
        taken.stream().max(Comparator.comparingInt(Exposure::end)).map(Exposure::row).orElse(null));
    facts.set(
        prefix + "_last_end_day",
        taken.stream().map(Exposure::end).max(Integer::compare).orElse(null));
  }
}
