package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.StructField;

/**
 * Whether a drug reached a high daily dose by some days after its start or after a day that may
 * come later.
 *
 * @param prefix what the names of the facts begin with
 * @param highMg the lowest high dose a day
 * @param standardMg the highest standard dose a day
 * @param later the day from which it is counted where that is after the start
 * @param days how many days later it is due
 * @param toxic the stop reason of a drug that was not tolerated
 * @param terms what the reasons for an undecided dose are called
 */
record DailyDoseFacts(
    List<StructField> fields,
    String prefix,
    Act act,
    int highMg,
    int standardMg,
    Anchor later,
    int days,
    String toxic,
    Terms terms)
    implements FactFamily {

  /** The reasons why a dose is neither standard nor high. */
  record Terms(String between, String unknown) implements java.io.Serializable {}

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Treatment> rows = IndexSurgeryFacts.given(history, act);
    Integer due = due(rows, facts);
    List<Treatment> inTime = rows.stream().filter(row -> isInTime(row, due)).toList();
    facts.set(prefix + "_due_day", due);
    Treatment high =
        rows.stream()
            .filter(row -> row.doseMgDay() != null && row.doseMgDay() >= highMg)
            .filter(row -> row.startDay() != null)
            .min(IndexSurgeryFacts.byDay())
            .orElse(null);
    facts.set(prefix + "_high_day", high == null ? null : high.startDay());
    facts.from(prefix + "_high", high);
    facts.set(prefix + "_reason", reason(rows, inTime));
    facts.set(prefix + "_toxic", rows.stream().anyMatch(row -> toxic.equals(row.stopReason())));
  }

  private Integer due(List<Treatment> rows, FactValues facts) {
    Integer start =
        rows.stream()
            .map(Treatment::startDay)
            .filter(Objects::nonNull)
            .min(Integer::compare)
            .orElse(null);
    Integer other = later.day(facts);
    return start == null || other == null ? null : Integer.valueOf(Math.max(start, other) + days);
  }

  private static boolean isInTime(Treatment row, Integer due) {
    return due == null || row.startDay() == null || row.startDay() <= due;
  }

  private String reason(List<Treatment> rows, List<Treatment> inTime) {
    double highest = highest(rows);
    if (highest > standardMg && highest < highMg) {
      return terms.between();
    }
    return mayBeHigher(inTime) || mayBeHigher(rows) ? terms.unknown() : null;
  }

  private boolean mayBeHigher(List<Treatment> rows) {
    return highest(rows) < highMg && rows.stream().anyMatch(row -> row.doseMgDay() == null);
  }

  private static double highest(List<Treatment> rows) {
    return rows.stream()
        .map(Treatment::doseMgDay)
        .filter(Objects::nonNull)
        .max(Double::compare)
        .orElse(0.0);
  }
}
