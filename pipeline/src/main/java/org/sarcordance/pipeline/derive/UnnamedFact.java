package org.sarcordance.pipeline.derive;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** Whether a treatment of an act's type was given that names no agent. */
record UnnamedFact(List<StructField> fields, Act act) implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    facts.set(
        fields.get(0).name(),
        IndexSurgeryFacts.given(history, act).stream().anyMatch(row -> !row.isAgentNamed()));
  }
}
