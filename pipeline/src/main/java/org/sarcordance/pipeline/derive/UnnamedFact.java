package org.sarcordance.pipeline.derive;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** Whether a treatment was given that names no agent, or one that no dictionary knows. */
record UnnamedFact(List<StructField> fields, Act act) implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Treatment> given = IndexSurgeryFacts.given(history, act);
    facts.set(fields.get(0).name(), given.stream().anyMatch(row -> !row.isAgentNamed()));
    facts.set(
        fields.get(1).name(),
        given.stream().anyMatch(row -> row.isAgentNamed() && row.agent() == null));
  }
}
