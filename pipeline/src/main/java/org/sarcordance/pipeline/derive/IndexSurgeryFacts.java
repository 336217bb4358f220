package org.sarcordance.pipeline.derive;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.types.StructField;

/** The first given operation of an act: whether, when, where, with which margin. */
record IndexSurgeryFacts(List<StructField> fields, Act act, Act amputation) implements FactFamily {
  static final String RESECTED = "resected";
  static final String DAY = "index_surgery_day";
  static final String UNDATED = "index_surgery_undated";

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Treatment> operations = given(history, act);
    Treatment first = operations.stream().min(byDay()).orElse(null);
    facts.set(RESECTED, first != null);
    facts.set(UNDATED, operations.stream().anyMatch(row -> row.startDay() == null));
    List<Treatment> amputations = given(history, amputation);
    facts.set("amputated", !amputations.isEmpty());
    facts.from("amputated", amputations.stream().min(byDay()).orElse(null));
    facts.set("index_surgery_unknown", doubt(history));
    facts.set("is_index_surgery_repeated", first != null && isRepeated(operations, first));
    if (first != null) {
      facts.set(DAY, first.startDay());
      facts.from(RESECTED, first);
      facts.from(DAY, first);
      facts.from("index_margin", first);
      facts.set("index_surgery_facility", first.facility());
      facts.set("index_margin", first.margin());
      facts.set("index_surgery_type", first.surgeryType());
      facts.set("is_index_surgery_emergency", first.isEmergency());
    }
  }

  private static boolean isRepeated(List<Treatment> operations, Treatment first) {
    return first.startDay() != null
        && operations.stream().filter(row -> first.startDay().equals(row.startDay())).count() > 1;
  }

  static List<Treatment> given(CaseHistory history, Act act) {
    return history.treatments().stream()
        .filter(row -> row.isGiven() && act.match(row) == Match.YES)
        .toList();
  }

  /** Dated operations first, in order of day; of one day, in order of the file. */
  static Comparator<Treatment> byDay() {
    return Comparator.comparing(
        Treatment::startDay, Comparator.nullsLast(Comparator.naturalOrder()));
  }

  private String doubt(CaseHistory history) {
    boolean unknown =
        history.treatments().stream().anyMatch(row -> row.isUnknown() && act.isOfType(row));
    return unknown ? Doubt.TREATMENT_UNKNOWN.reason() : null;
  }
}
