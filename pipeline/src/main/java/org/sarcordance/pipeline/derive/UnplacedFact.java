package org.sarcordance.pipeline.derive;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** Whether an act was given of which neither the day nor the side of surgery is known. */
record UnplacedFact(List<StructField> fields, Act act) implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    boolean unplaced =
        IndexSurgeryFacts.given(history, act).stream()
            .anyMatch(row -> row.startDay() == null && row.surgerySequence() == null);
    facts.set(fields.get(0).name(), unplaced);
  }
}
