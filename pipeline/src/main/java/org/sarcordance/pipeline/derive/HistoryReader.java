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
import org.apache.spark.sql.Row;
import org.sarcordance.schemas.Drug;
import org.sarcordance.schemas.DrugDictionary;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * Reads the struct of a conformed case that {@link HistoryColumns} packs.
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

  CaseHistory read(Row history) {
    List<Event> events = history.<Row>getList(2).stream().map(HistoryReader::event).toList();
    Integer recurrence =
        events.stream()
            .filter(event -> recurrences.contains(event.type()) && event.day() != null)
            .map(Event::day)
            .min(Integer::compare)
            .orElse(null);
    boolean recurs = events.stream().anyMatch(event -> recurrences.contains(event.type()));
    return new CaseHistory(
        history.<Row>getList(0).stream().map(row -> treatment(row, recurs, recurrence)).toList(),
        history.<Row>getList(1).stream().map(this::biomarker).toList(),
        events,
        Set.copyOf(history.<String>getList(3)),
        elsewhere.contains(String.valueOf(history.<String>getAs(4))),
        Boolean.TRUE.equals(history.get(5)),
        Boolean.TRUE.equals(history.get(6)),
        dead.contains((Integer) history.get(7)),
        (Integer) history.get(8),
        (Integer) history.get(9),
        (Integer) history.get(10),
        history.<Row>getList(11).stream().map(HistoryReader::tumor).toList());
  }

  private static Map<String, Object> tumor(Row row) {
    Map<String, Object> values = new HashMap<>();
    for (String field : row.schema().fieldNames()) {
      values.put(field, row.getAs(field));
    }
    return values;
  }

  private static Event event(Row row) {
    return new Event(row.getAs("ev_seq"), row.getAs("event_type"), row.getAs("day"));
  }

  private Biomarker biomarker(Row row) {
    String variant = row.getAs("variant");
    String result = row.getAs("result");
    return new Biomarker(
        row.getAs("bm_seq"),
        row.getAs("report_day"),
        row.getAs("gene"),
        row.getAs("exon"),
        variant != null && variant.startsWith("p.") ? variant.substring(2) : variant,
        result == null ? unknownResult : result,
        row.getAs("method"),
        row.getAs("context"));
  }

  private Treatment treatment(Row row, boolean recurs, Integer recurrence) {
    String agent = row.getAs("agent");
    Drug drug = agent == null ? null : drugs.find(agent).orElse(null);
    return new Treatment(
        row.getAs("tx_seq"),
        row.getAs("tx_type"),
        Treatment.Status.valueOf(row.getAs("status")),
        drug == null ? null : drug.name(),
        agent != null,
        drug == null ? Set.of() : drug.sets(),
        row.getAs("regimen_id"),
        row.getAs("start_day"),
        row.getAs("end_day"),
        row.getAs("surgery_sequence"),
        row.getAs("surgery_type"),
        target(row, recurs, recurrence),
        row.getAs("margin"),
        row.getAs("margin_mm"),
        lowerCase(row.getAs("target_organ")),
        row.getAs("rt_dose_cgy"),
        row.getAs("rt_modality"),
        row.getAs("stop_reason"),
        row.getAs("reason_not_given"),
        "1".equals(row.getAs("trial")),
        row.getAs("facility_code"),
        row.getAs("dose_mg_day"),
        "1".equals(row.getAs("emergency")));
  }

  private static String lowerCase(String text) {
    return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The target, or what a blank one means. A row that says why nothing was given speaks of any
   * target, unless a blank one means the same whatever came before.
   */
  private String target(Row row, boolean recurs, Integer recurrence) {
    String target = row.getAs("target");
    if (target != null) {
      return target;
    }
    if (!Treatment.Status.GIVEN.name().equals(row.getAs("status"))) {
      String early = meant(row, false);
      return Objects.equals(early, meant(row, true)) ? early : null;
    }
    Integer start = row.getAs("start_day");
    boolean isAfter =
        start == null
            ? recurs && !isBeforeOrDuring(row)
            : recurrence != null && start >= recurrence;
    return meant(row, isAfter);
  }

  private String meant(Row row, boolean isAfterRecurrence) {
    Map<String, Object> values = new HashMap<>(Map.of("after_recurrence", isAfterRecurrence));
    values.put("tx_type", row.getAs("tx_type"));
    values.put("surgery_type", row.getAs("surgery_type"));
    return blankTarget
        .firstMatch(values)
        .map(rule -> (String) blankTarget.results(rule, values).get("target"))
        .orElse(null);
  }

  private static boolean isBeforeOrDuring(Row row) {
    String sequence = row.getAs("surgery_sequence");
    return sequence != null && !sequence.equals(Window.Side.AFTER.name());
  }

  @Override
  public String toString() {
    return "history of " + new TreeSet<>(recurrences).stream().collect(Collectors.joining(", "));
  }
}
