package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.Map;
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
    String reason =
        reasons.keySet().stream()
            .filter(code -> rows.stream().anyMatch(row -> code.equals(row.reasonNotGiven())))
            .map(reasons::get)
            .findFirst()
            .orElse(rows.stream().anyMatch(Treatment::isTrial) ? trial : null);
    facts.set(fields.get(0).name(), reason);
  }

  /** A row that names no agent speaks of any; one that names another does not speak of this one. */
  private boolean isRelevant(Treatment row) {
    Match match = act.match(row);
    return match == Match.YES || match == Match.MAYBE && !row.isAgentNamed();
  }
}
