package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.StructField;

/**
 * Whether the tumor was treated within a trial, from which day, and whether a trial row has no day.
 *
 * @param txType the type of treatment whose rows may be marked as given in a trial
 * @param trialType the type of a row that says only that the patient is in a trial
 */
record TrialFacts(List<StructField> fields, String txType, String trialType) implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Treatment> rows =
        history.treatments().stream().filter(row -> row.isGiven() && isTrial(row)).toList();
    List<Integer> days = rows.stream().map(Treatment::startDay).toList();
    String name = fields.get(0).name();
    facts.from(name, rows.stream().min(IndexSurgeryFacts.byDay()).orElse(null));
    facts.set(name, !days.isEmpty());
    facts.set(
        name + "_day", days.stream().filter(Objects::nonNull).min(Integer::compare).orElse(null));
    facts.set(name + "_undated", days.stream().anyMatch(Objects::isNull));
  }

  private boolean isTrial(Treatment row) {
    return trialType.equals(row.txType()) || txType.equals(row.txType()) && row.isTrial();
  }
}
