package org.sarcordance.pipeline.derive;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** Facts that pass over whatever was given within a trial. */
record ReceivedOffTrialFacts(FactFamily inner) implements FactFamily {

  @Override
  public List<StructField> fields() {
    return inner.fields();
  }

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Treatment> rows = history.treatments().stream().filter(row -> !row.isTrial()).toList();
    inner.derive(history.withTreatments(rows), facts);
  }
}
