package org.sarcordance.pipeline.derive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.types.StructField;

/**
 * Radiotherapy before any recurrence and its dose.
 *
 * @param modalities the modalities whose dose is not comparable
 */
record RadiotherapyDoseFacts(List<StructField> fields, Act act, Set<String> modalities)
    implements FactFamily {
  private static final String DONE = "definitive_radiotherapy";

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    List<Treatment> rows = new ArrayList<>();
    for (Treatment row : history.treatments()) {
      if (row.isUnknown() && act.isOfType(row)) {
        doubts.add(Doubt.TREATMENT_UNKNOWN);
      }
      Match match = row.isGiven() ? act.match(row) : Match.NO;
      Match place = match == Match.NO ? Match.NO : place(row, facts);
      if (match == Match.YES && place == Match.YES) {
        rows.add(row);
      } else if (place != Match.NO) {
        doubts.add(place == Match.MAYBE ? Doubt.DAY_UNKNOWN : Doubt.TREATMENT_UNKNOWN);
      }
    }
    boolean mayBe = doubts.contains(Doubt.DAY_UNKNOWN);
    facts.set(DONE, rows.isEmpty() ? mayBe ? null : Boolean.FALSE : Boolean.TRUE);
    facts.set("definitive_dose_unknown", Doubt.first(doubts));
    facts.set("definitive_dose_missing", rows.stream().anyMatch(row -> row.doseCgy() == null));
    facts.from(DONE, rows);
    facts.from("definitive_dose_cgy", rows);
    facts.set(
        "definitive_dose_cgy",
        rows.stream()
            .map(Treatment::doseCgy)
            .filter(Objects::nonNull)
            .reduce(Integer::sum)
            .orElse(null));
    facts.set(
        "definitive_hypofractionated",
        rows.stream().anyMatch(row -> modalities.contains(String.valueOf(row.modality()))));
    facts.set("definitive_radiotherapy_facility", rows.isEmpty() ? null : rows.get(0).facility());
  }

  /** Whether a row began before the recurrence; one without a day did where there is none. */
  private static Match place(Treatment row, FactValues facts) {
    Integer recurrence = facts.day(FollowUpFacts.RECURRENCE_DAY);
    if (row.startDay() == null) {
      boolean recurs = recurrence != null || facts.isTrue("recurrence_undated");
      return recurs ? Match.MAYBE : Match.YES;
    }
    return recurrence == null || row.startDay() < recurrence ? Match.YES : Match.NO;
  }
}
