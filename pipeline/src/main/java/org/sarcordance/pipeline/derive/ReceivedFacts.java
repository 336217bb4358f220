package org.sarcordance.pipeline.derive;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.StructField;

/**
 * Whether an act was done in a window of time, and when. Gives a boolean (TRUE done, FALSE not
 * done, NULL not known), its day (NULL unless TRUE; NULL too where the row has no day but stands on
 * the right side of surgery), the reason for doubt that an unseen act may exist, and the facility.
 *
 * @param doubts the reasons for doubt that count, in the order in which they are reported; the
 *     others are passed over
 */
record ReceivedFacts(List<StructField> fields, Act act, Window window, List<Doubt> doubts)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    Map<Doubt, Treatment> causes = new EnumMap<>(Doubt.class);
    Treatment done = null;
    Integer day = null;
    if (window.applies(facts)) {
      for (Treatment row : history.treatments()) {
        if (row.isUnknown() && act.isOfType(row)) {
          causes.putIfAbsent(Doubt.TREATMENT_UNKNOWN, row);
        }
        Match match = act.match(row);
        if (row.isGiven() && match != Match.NO) {
          Window.Place place = window.place(row, history, facts);
          if (place == Window.Place.INSIDE && match == Match.YES) {
            Integer at = window.day(row, facts);
            if (done == null || (at != null && (day == null || at < day))) {
              done = row;
              day = at;
            }
          } else {
            Doubt doubt = doubt(row, match, place);
            if (doubt != null) {
              causes.putIfAbsent(doubt, row);
            }
          }
        }
      }
      silence(history, act).forEach(doubt -> causes.putIfAbsent(doubt, null));
    }
    Set<Doubt> found = causes.keySet();
    found.retainAll(doubts);
    facts.set(name(0), done != null ? Boolean.TRUE : found.isEmpty() ? Boolean.FALSE : null);
    facts.set(name(1), day);
    Doubt first = Doubt.firstOf(found, doubts);
    facts.set(name(2), first == null ? null : first.reason());
    facts.set(name(3), done == null ? null : done.facility());
    facts.from(name(0), done);
    facts.from(name(2), first == null ? null : causes.get(first));
  }

  /** Why a row that does not count may be the act after all; NULL where it cannot. */
  private Doubt doubt(Treatment row, Match match, Window.Place place) {
    return switch (place) {
      case DAY_UNSURE -> Doubt.DAY_UNKNOWN;
      case INSIDE -> kindDoubt(row);
      case END_UNSURE -> match == Match.YES ? Doubt.END_UNKNOWN : kindDoubt(row);
      case OUTSIDE -> null;
    };
  }

  /** What a row does not say that may be this act: its agent, else its target. */
  private Doubt kindDoubt(Treatment row) {
    if (act.lacksOrgan(row)) {
      return Doubt.ORGAN_UNKNOWN;
    }
    if (!act.asksForAgent()) {
      return Doubt.TREATMENT_UNKNOWN;
    }
    return row.isAgentNamed() ? Doubt.AGENT_UNRECOGNISED : Doubt.AGENT_UNKNOWN;
  }

  /** Why nothing recorded does not mean that nothing was done. */
  static Set<Doubt> silence(CaseHistory history, Act act) {
    Set<Doubt> found = EnumSet.noneOf(Doubt.class);
    if (!history.captures().containsAll(act.capturedBy())) {
      found.add(Doubt.NOT_CAPTURED);
    }
    if (history.isElsewhere()) {
      found.add(Doubt.TREATED_ELSEWHERE);
    }
    return found;
  }
}
