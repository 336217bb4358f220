package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.StructField;

/** Whether an act was done outside a trial, when first, and whether such a row has no day. */
record OutsideTrialFacts(List<StructField> fields, Act act) implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Treatment> rows =
        IndexSurgeryFacts.given(history, act).stream().filter(row -> !row.isTrial()).toList();
    List<Integer> days = rows.stream().map(Treatment::startDay).toList();
    facts.from(fields.get(0).name(), rows.stream().min(IndexSurgeryFacts.byDay()).orElse(null));
    facts.set(fields.get(0).name(), !days.isEmpty());
    facts.set(
        fields.get(1).name(),
        days.stream().filter(Objects::nonNull).min(Integer::compare).orElse(null));
    facts.set(fields.get(2).name(), days.stream().anyMatch(Objects::isNull));
  }
}
