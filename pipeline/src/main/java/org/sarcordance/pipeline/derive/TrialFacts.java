package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.StructField;

/**
 * Whether the tumor was treated within a trial, and from which day; NULL day where a trial row has
 * none.
 *
 * @param txType the type of treatment whose rows may be marked as given in a trial
 * @param trialType the type of a row that says only that the patient is in a trial
 */
record TrialFacts(List<StructField> fields, String txType, String trialType) implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Integer> days =
        history.treatments().stream()
            .filter(row -> row.isGiven() && isTrial(row))
            .map(Treatment::startDay)
            .toList();
    boolean undated = days.stream().anyMatch(Objects::isNull);
    String name = fields.get(0).name();
    facts.set(name, !days.isEmpty());
    facts.set(name + "_day", undated ? null : days.stream().min(Integer::compare).orElse(null));
  }

  private boolean isTrial(Treatment row) {
    return trialType.equals(row.txType()) || txType.equals(row.txType()) && row.isTrial();
  }
}
