package org.sarcordance.pipeline.derive;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.StructField;

/**
 * Whether a drug was being taken on some day after one day and before another. Gives the four facts
 * of an act, as {@link ReceivedFacts}; the day is the first such day.
 *
 * @param after the last day that does not count
 * @param before the first day that does not count any more; NULL for no limit
 * @param doubts the reasons for doubt that count, in the order in which they are reported
 */
record RunningFacts(
    List<StructField> fields,
    Act act,
    Exposures exposures,
    Anchor after,
    Anchor before,
    List<Doubt> doubts)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    Set<Doubt> found = EnumSet.noneOf(Doubt.class);
    Treatment running = null;
    Integer day = null;
    if (facts.isTrue(IndexSurgeryFacts.RESECTED)) {
      for (Treatment row : history.treatments()) {
        Match match = row.isGiven() ? act.match(row) : Match.NO;
        if (match != Match.NO) {
          Doubt doubt = doubt(row, history, facts);
          Integer from = first(row, facts);
          boolean isInside = doubt == null && isInside(row, from, history, facts);
          if (isInside && match == Match.YES) {
            running = running == null || from < day ? row : running;
            day = day == null ? from : Integer.valueOf(Math.min(from, day));
          } else if (isInside || doubt != null) {
            found.add(match == Match.YES ? doubt : nameDoubt(row));
          }
        }
      }
      found.addAll(ReceivedFacts.silence(history, act));
    }
    found.retainAll(doubts);
    String name = fields.get(0).name();
    facts.set(name, running != null ? Boolean.TRUE : found.isEmpty() ? Boolean.FALSE : null);
    facts.set(name + "_day", day);
    facts.set(name + "_unknown", Doubt.first(found, doubts));
    facts.set(name + "_facility", running == null ? null : running.facility());
    facts.from(name, running);
  }

  /** Why it cannot be told whether a row's drug was taken in that time; NULL where it can. */
  private Doubt doubt(Treatment row, CaseHistory history, FactValues facts) {
    Integer last = after.day(facts);
    boolean isBefore = Window.Side.BEFORE.name().equals(row.surgerySequence());
    if (last == null || row.startDay() == null && !isBefore) {
      return Doubt.DAY_UNKNOWN;
    }
    if (row.startDay() == null || row.startDay() > last) {
      return null;
    }
    Exposure exposure = exposures.of(row, history, facts);
    return exposure.isOpen() && exposure.end() > last && mayRun(facts) ? Doubt.END_UNKNOWN : null;
  }

  /** The first day after the limit on which the row's drug may have been taken. */
  private Integer first(Treatment row, FactValues facts) {
    Integer last = after.day(facts);
    if (last == null) {
      return null;
    }
    return row.startDay() == null
        ? Integer.valueOf(last + 1)
        : Integer.valueOf(Math.max(row.startDay(), last + 1));
  }

  private boolean isInside(Treatment row, Integer from, CaseHistory history, FactValues facts) {
    Integer limit = before == null ? null : before.day(facts);
    Integer end =
        row.startDay() == null
            ? row.endDay()
            : Integer.valueOf(exposures.of(row, history, facts).end());
    return end != null && end >= from && (limit == null || from < limit);
  }

  private boolean mayRun(FactValues facts) {
    Integer limit = before == null ? null : before.day(facts);
    return limit == null || after.day(facts) + 1 < limit;
  }

  private static Doubt nameDoubt(Treatment row) {
    return row.isAgentNamed() ? Doubt.AGENT_UNRECOGNISED : Doubt.AGENT_UNKNOWN;
  }
}
