package org.sarcordance.pipeline.measure;

import static org.apache.spark.sql.functions.col;
import static org.sarcordance.pipeline.tables.MeasureColumns.N_MET;
import static org.sarcordance.pipeline.tables.MeasureColumns.N_NOT_MET;
import static org.sarcordance.pipeline.tables.MeasureColumns.STRATUM;

import org.apache.spark.sql.Column;

/**
 * The reporting guard: which rows are too small to be published.
 *
 * @param smallestCount counts from 1 to below this are too small to be shown; 0 says nothing of a
 *     person
 * @param smallestDenominator a facility's rate needs at least this many decided findings; elsewhere
 *     0 % and 100 % need them, since they tell the answer of each person in the group
 */
record Guard(int smallestCount, int smallestDenominator) {

  /** The thresholds of the published method: 5 and 10. */
  static Guard standard() {
    return new Guard(5, Funnel.SMALLEST_UNIT);
  }

  /** TRUE where the row must not be published; never NULL. */
  Column suppresses() {
    Column decided = col(N_MET).plus(col(N_NOT_MET));
    Column few = decided.lt(smallestDenominator);
    Column facility = col(STRATUM).equalTo(Strata.STRATUM_FACILITY);
    Column unanimous = col(N_MET).equalTo(0).or(col(N_NOT_MET).equalTo(0));
    return anySmallCount().or(few.and(facility)).or(few.and(decided.gt(0)).and(unanimous));
  }

  /**
   * TRUE where a facility must not be published over all measures; never NULL.
   *
   * @param cases its cases
   * @param met their concordant findings
   * @param notMet their deviations
   */
  Column suppressesFacility(Column cases, Column met, Column notMet) {
    return cases.lt(smallestDenominator).or(isSmall(met)).or(isSmall(notMet));
  }

  private Column anySmallCount() {
    return Tally.all(t -> isSmall(t.count())).reduce(Column::or).orElseThrow();
  }

  private Column isSmall(Column count) {
    return count.between(1, smallestCount - 1);
  }
}
