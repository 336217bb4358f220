package org.sarcordance.pipeline.derive;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** Whether an act was given on a day that is not known, whatever its side of surgery. */
record UndatedFact(List<StructField> fields, Act act) implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    facts.set(
        fields.get(0).name(),
        IndexSurgeryFacts.given(history, act).stream().anyMatch(row -> row.startDay() == null));
  }
}
