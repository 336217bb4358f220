package org.sarcordance.pipeline.derive;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/**
 * A day that is later when something happened. Where it is not known whether it happened, the later
 * day is taken: a window that is too long delays a deviation, one that is too short invents one.
 */
record DayChoiceFact(List<StructField> fields, String unless, Anchor early, Anchor late)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    facts.set(fields.get(0).name(), facts.isFalse(unless) ? early.day(facts) : late.day(facts));
  }
}
