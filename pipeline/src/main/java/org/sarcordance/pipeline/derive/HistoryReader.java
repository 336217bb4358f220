package org.sarcordance.pipeline.derive;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.rules.HeldRow;
import org.sarcordance.schemas.Drug;
import org.sarcordance.schemas.DrugDictionary;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * Reads the columns of a conformed case that tell its history.
 *
 * @param drugs canonical drugs by every spelling met, with their sets
 * @param blankTarget what a blank target of an operation or radiotherapy means
 * @param recurrences the event types that are a recurrence
 * @param elsewhere the classes of case of which all treatment was given elsewhere
 * @param unknownResult what a blank biomarker result reads
 */
record HistoryReader(
    DrugDictionary drugs,
    DecisionTable blankTarget,
    Set<String> recurrences,
    Set<String> elsewhere,
    Set<Integer> dead,
    String unknownResult)
    implements Serializable {
  /** The columns of a conformed case that tell its history. */
  static final List<String> COLUMNS =
      List.of(
          "treatments",
          "biomarkers",
          "events",
          "captures",
          "class_of_case",
          "biomarkers_rejected",
          "events_rejected",
          "vital_status",
          "last_contact_day",
          "cutoff_day",
          "year_dx",
          "other_tumors");

  CaseHistory read(HeldRow history) {
    List<Event> events =
        history.<List<HeldRow>>value("events").stream().map(HistoryReader::event).toList();
    Integer recurrence =
        events.stream()
            .filter(event -> recurrences.contains(event.type()) && event.day() != null)
            .map(Event::day)
            .min(Integer::compare)
            .orElse(null);
    boolean recurs = events.stream().anyMatch(event -> recurrences.contains(event.type()));
    return new CaseHistory(
        history.<List<HeldRow>>value("treatments").stream()
            .map(row -> treatment(row, recurs, recurrence))
            .toList(),
        history.<List<HeldRow>>value("biomarkers").stream().map(this::biomarker).toList(),
        events,
        Set.copyOf(history.<List<String>>value("captures")),
        elsewhere.contains(String.valueOf(history.<String>value("class_of_case"))),
        Boolean.TRUE.equals(history.value("biomarkers_rejected")),
        Boolean.TRUE.equals(history.value("events_rejected")),
        dead.contains((Integer) history.value("vital_status")),
        (Integer) history.value("last_contact_day"),
        (Integer) history.value("cutoff_day"),
        (Integer) history.value("year_dx"),
        history.<List<HeldRow>>value("other_tumors").stream().map(HistoryReader::tumor).toList());
  }

  private static Map<String, Object> tumor(HeldRow row) {
    Map<String, Object> values = new HashMap<>();
    for (String field : row.names()) {
      values.put(field, row.value(field));
    }
    return values;
  }

  private static Event event(HeldRow row) {
    return new Event(row.value("ev_seq"), row.value("event_type"), row.value("day"));
  }

  private Biomarker biomarker(HeldRow row) {
    String variant = row.value("variant");
    String result = row.value("result");
    return new Biomarker(
        row.value("bm_seq"),
        row.value("report_day"),
        row.value("gene"),
        row.value("exon"),
        variant != null && variant.startsWith("p.") ? variant.substring(2) : variant,
        result == null ? unknownResult : result,
        row.value("method"),
        row.value("context"));
  }

  private Treatment treatment(HeldRow row, boolean recurs, Integer recurrence) {
    String agent = row.value("agent");
    Drug drug = agent == null ? null : drugs.find(agent).orElse(null);
    return new Treatment(
        row.value("tx_seq"),
        row.value("tx_type"),
        Treatment.Status.valueOf(row.value("status")),
        drug == null ? null : drug.name(),
        agent != null,
        drug == null ? Set.of() : drug.sets(),
        row.value("regimen_id"),
        row.value("start_day"),
        row.value("end_day"),
        row.value("surgery_sequence"),
        row.value("surgery_type"),
        target(row, recurs, recurrence),
        row.value("margin"),
        row.value("margin_mm"),
        lowerCase(row.value("target_organ")),
        row.value("rt_dose_cgy"),
        row.value("rt_modality"),
        row.value("stop_reason"),
        row.value("reason_not_given"),
        "1".equals(row.value("trial")),
        row.value("facility_code"),
        row.value("dose_mg_day"),
        "1".equals(row.value("emergency")));
  }

  private static String lowerCase(String text) {
    return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The target, or what a blank one means. A row that says why nothing was given speaks of any
   * target, unless a blank one means the same whatever came before.
   */
  private String target(HeldRow row, boolean recurs, Integer recurrence) {
    String target = row.value("target");
    if (target != null) {
      return target;
    }
    if (!Treatment.Status.GIVEN.name().equals(row.value("status"))) {
      String early = meant(row, false);
      return Objects.equals(early, meant(row, true)) ? early : null;
    }
    Integer start = row.value("start_day");
    boolean isAfter =
        start == null
            ? recurs && !isBeforeOrDuring(row)
            : recurrence != null && start >= recurrence;
    return meant(row, isAfter);
  }

  private String meant(HeldRow row, boolean isAfterRecurrence) {
    Map<String, Object> values = new HashMap<>(Map.of("after_recurrence", isAfterRecurrence));
    values.put("tx_type", row.value("tx_type"));
    values.put("surgery_type", row.value("surgery_type"));
    return blankTarget
        .firstMatch(values)
        .map(rule -> (String) blankTarget.results(rule, values).get("target"))
        .orElse(null);
  }

  private static boolean isBeforeOrDuring(HeldRow row) {
    String sequence = row.value("surgery_sequence");
    return sequence != null && !sequence.equals(Window.Side.AFTER.name());
  }

  @Override
  public String toString() {
    return "history of " + new TreeSet<>(recurrences).stream().collect(Collectors.joining(", "));
  }
}
