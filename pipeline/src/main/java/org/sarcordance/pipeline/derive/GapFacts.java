package org.sarcordance.pipeline.derive;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/**
 * Gaps between the courses of a set of drugs, and between the last one and the end of follow-up:
 * the gap that weighs most, and what explains it.
 *
 * @param prefix what the names of the facts begin with
 * @param gapDays the longest pause that is no gap
 * @param reasons what explains a gap
 */
record GapFacts(
    List<StructField> fields,
    String prefix,
    Act act,
    Exposures exposures,
    int gapDays,
    GapReasons reasons)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Exposure> taken = exposures.of(act, history, facts);
    Integer followUpEnd = facts.day(FollowUpFacts.END_DAY);
    if (taken.isEmpty() || followUpEnd == null) {
      boolean isGiven = !IndexSurgeryFacts.given(history, act).isEmpty();
      facts.set(prefix + "_reason", isGiven ? Doubt.DAY_UNKNOWN.reason() : null);
      return;
    }
    String worst = reasons.terms().none();
    for (Gap gap : Gap.between(taken, gapDays, followUpEnd)) {
      List<Exposure> ended = taken.stream().filter(e -> e.end() == gap.start()).toList();
      String reason = reasons.explain(gap, ended, history, doubt(gap, ended, history));
      if (reasons.weighsMore(reason, worst)) {
        worst = reason;
        set(gap, facts);
      }
    }
    facts.set(prefix + "_reason", worst);
  }

  private void set(Gap gap, FactValues facts) {
    facts.set(prefix + "_start_day", gap.start());
    facts.from(prefix + "_start", gap.before().row());
    facts.set(prefix + "_end_day", gap.end());
    facts.set(prefix + "_is_last", gap.isLast());
    facts.set(prefix + "_facility", gap.before().row().facility());
  }

  /** A drug without a day may fill the gap; one that only surgery ended may have gone on. */
  private Doubt doubt(Gap gap, List<Exposure> ended, CaseHistory history) {
    if (IndexSurgeryFacts.given(history, act).stream().anyMatch(row -> row.startDay() == null)) {
      return Doubt.DAY_UNKNOWN;
    }
    boolean isFollowed =
        IndexSurgeryFacts.given(history, exposures.systemic()).stream()
            .anyMatch(row -> Integer.valueOf(gap.start()).equals(row.startDay()));
    boolean isEndBlank = ended.stream().anyMatch(exposure -> exposure.row().endDay() == null);
    return isEndBlank && !isFollowed ? Doubt.END_UNKNOWN : null;
  }
}
