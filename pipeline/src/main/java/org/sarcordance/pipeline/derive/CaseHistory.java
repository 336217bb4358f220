package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one tumor's rows say, ready for the facts: one case, its treatments, biomarkers and events.
 *
 * @param isElsewhere whether all treatment was given elsewhere, so that silence says nothing
 */
record CaseHistory(
    List<Treatment> treatments,
    List<Biomarker> biomarkers,
    List<Event> events,
    Set<String> captures,
    boolean isElsewhere,
    boolean isBiomarkerRejected,
    boolean isEventRejected,
    boolean isDead,
    Integer lastContactDay,
    Integer cutoffDay,
    Integer yearDx,
    List<Map<String, Object>> otherTumors) {

  /** The same history with other treatment rows. */
  CaseHistory withTreatments(List<Treatment> rows) {
    return new CaseHistory(
        rows,
        biomarkers,
        events,
        captures,
        isElsewhere,
        isBiomarkerRejected,
        isEventRejected,
        isDead,
        lastContactDay,
        cutoffDay,
        yearDx,
        otherTumors);
  }
}
