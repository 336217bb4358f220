package org.sarcordance.pipeline.derive;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** Whether an act was given of which the day is not known. */
record UndatedActFact(List<StructField> fields, Act act) implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    facts.set(
        fields.get(0).name(),
        IndexSurgeryFacts.given(history, act).stream().anyMatch(row -> row.startDay() == null));
  }
}
