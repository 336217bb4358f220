package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.types.StructField;

/**
 * The documented reason why an act was not done; NULL where none is documented.
 *
 * @param reasons the reason for each code of reason_not_given, strongest first; a code that is not
 *     listed is no reason
 * @param trial the reason of a row that was given up for a trial
 */
record DeclinedFact(List<StructField> fields, Act act, Map<String, String> reasons, String trial)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Treatment> rows =
        history.treatments().stream()
            .filter(row -> row.status() == Treatment.Status.NOT_GIVEN && isRelevant(row))
            .toList();
    String name = fields.get(0).name();
    for (String code : reasons.keySet()) {
      Optional<Treatment> said = first(rows, row -> code.equals(row.reasonNotGiven()));
      if (said.isPresent()) {
        facts.set(name, reasons.get(code));
        facts.from(name, said.get());
        return;
      }
    }
    Optional<Treatment> forTrial = first(rows, Treatment::isTrial);
    facts.set(name, forTrial.isPresent() ? trial : null);
    facts.from(name, forTrial.orElse(null));
  }

  private static Optional<Treatment> first(List<Treatment> rows, Predicate<Treatment> asked) {
    return rows.stream().filter(asked).findFirst();
  }

  /** A row that names no agent speaks of any; one that names another does not speak of this one. */
  private boolean isRelevant(Treatment row) {
    Match match = act.match(row);
    return match == Match.YES || match == Match.MAYBE && !row.isAgentNamed();
  }
}
