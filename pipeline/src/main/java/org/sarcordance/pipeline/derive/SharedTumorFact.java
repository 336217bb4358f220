package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructField;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * Whether another tumor of the same patient is in the cohort and was diagnosed at about the same
 * time, so that a treatment may be recorded there.
 *
 * @param cohort the table that decides whether a tumor is in the cohort
 * @param classes the class of each histology code
 * @param years the largest difference between years of diagnosis
 */
record SharedTumorFact(
    List<StructField> fields, DecisionTable cohort, Map<Integer, String> classes, int years)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    boolean shared =
        history.yearDx() != null
            && history.otherTumors().stream().anyMatch(tumor -> isNear(tumor, history.yearDx()));
    facts.set(fields.get(0).name(), shared);
  }

  private boolean isNear(Map<String, Object> tumor, int yearDx) {
    Integer year = (Integer) tumor.get("year_dx");
    return year != null && Math.abs(year - yearDx) <= years && isIn(tumor);
  }

  private boolean isIn(Map<String, Object> tumor) {
    tumor.put("histology_class", classes.get((Integer) tumor.get("histology")));
    return cohort
        .firstMatch(tumor)
        .map(rule -> "IN".equals(cohort.results(rule, tumor).get("cohort")))
        .orElse(false);
  }
}
