package org.sarcordance.pipeline.derive;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/**
 * The last resection of the primary that belongs to the first course of treatment, and what was
 * resected after the first.
 *
 * @param withinDays how long after the index surgery a resection still belongs to it
 */
record FinalSurgeryFacts(List<StructField> fields, Act act, int withinDays) implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Treatment> operations = IndexSurgeryFacts.given(history, act);
    Integer index = facts.day(IndexSurgeryFacts.DAY);
    Treatment last = operations.stream().min(IndexSurgeryFacts.byDay()).orElse(null);
    for (Treatment row : operations) {
      if (index != null && belongs(row, index, facts) && row.startDay() >= last.startDay()) {
        last = row;
      }
    }
    if (last != null) {
      facts.set("final_surgery_day", last.startDay());
      facts.from("final_surgery", last);
      facts.from("final_margin", last);
      facts.from("final_margin_mm", last);
      facts.set("final_margin", last.margin());
      facts.set("final_margin_mm", last.marginMm());
      facts.set("final_surgery_facility", last.facility());
    }
    boolean undated = facts.isTrue(IndexSurgeryFacts.UNDATED) || facts.isTrue("recurrence_undated");
    facts.set("final_surgery_undecided", operations.size() > 1 && undated);
  }

  private boolean belongs(Treatment row, int index, FactValues facts) {
    Integer recurrence = facts.day(FollowUpFacts.RECURRENCE_DAY);
    return row.startDay() != null
        && row.startDay() <= index + withinDays
        && (recurrence == null || row.startDay() < recurrence);
  }
}
