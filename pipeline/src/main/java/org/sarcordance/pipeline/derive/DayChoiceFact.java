package org.sarcordance.pipeline.derive;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** A day that is later when something happened; the early one where that is not known. */
record DayChoiceFact(List<StructField> fields, String when, Anchor early, Anchor late)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    facts.set(fields.get(0).name(), facts.isTrue(when) ? late.day(facts) : early.day(facts));
  }
}
