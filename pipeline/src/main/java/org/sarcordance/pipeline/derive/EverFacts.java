package org.sarcordance.pipeline.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.StructField;

/**
 * Whether an act was ever done, and until when. Gives a boolean (TRUE done, FALSE not done, NULL
 * not known), the last day on which it counts as done (NULL unless TRUE), and the day from which on
 * it certainly was not done any more (NULL where something unseen may have been, and where the
 * boolean is FALSE). So a rule can ask whether it was done since any day that it knows.
 *
 * @param isRunning whether a treatment counts until it ends, else only on the day it starts
 */
record EverFacts(List<StructField> fields, Act act, DoseBand dose, boolean isRunning)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Occurrence> found = new ArrayList<>();
    for (Treatment row : history.treatments()) {
      Match match = row.isGiven() ? match(row) : Match.NO;
      if (match != Match.NO) {
        found.add(Occurrence.of(row, match, isRunning, history));
      }
    }
    set(this, found, isSilent(history, List.of(act)), facts);
  }

  private Match match(Treatment row) {
    Match kind = act.match(row);
    return kind == Match.YES ? dose.match(row) : kind;
  }

  /** Whether the acts may have been done although no row tells so. */
  static boolean isSilent(CaseHistory history, Collection<Act> acts) {
    return acts.stream()
        .anyMatch(
            act ->
                !ReceivedFacts.silence(history, act).isEmpty()
                    || history.treatments().stream()
                        .anyMatch(row -> row.isUnknown() && act.isOfType(row)));
  }

  static void set(FactFamily family, List<Occurrence> found, boolean isSilent, FactValues facts) {
    boolean isSure = found.stream().anyMatch(Occurrence::isSure);
    boolean isNever = found.isEmpty() && !isSilent;
    facts.set(family.name(0), isSure ? Boolean.TRUE : isNever ? Boolean.FALSE : null);
    facts.set(family.name(1), last(found.stream().filter(Occurrence::isSure).toList()));
    boolean isOver = !found.isEmpty() && !isSilent && found.stream().allMatch(Occurrence::isOver);
    facts.set(family.name(2), isOver ? Integer.valueOf(last(found) + 1) : null);
  }

  private static Integer last(List<Occurrence> found) {
    return found.stream()
        .map(Occurrence::lastDay)
        .filter(Objects::nonNull)
        .max(Integer::compare)
        .orElse(null);
  }
}
