package org.sarcordance.jobs.samples;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** What was done and what happened to one patient of TCGA-SARC: rows without key and number. */
final class TcgaSarcCourse {
  private static final String DAY_OF_SURGERY = "0";

  private final Mapping codes;
  private final Mapping recurrenceSites;

  TcgaSarcCourse(Mapping codes, Mapping recurrenceSites) {
    this.codes = codes;
    this.recurrenceSites = recurrenceSites;
  }

  /** The resection, then adjuvant radiotherapy and drugs where given or unknown; "NO" is no row. */
  List<Map<String, String>> treatments(CSVRecord patient) {
    return Stream.of(
            resection(patient),
            adjuvant("RT", "PRIM", code("radiation treatment adjuvant", patient)),
            adjuvant("SYS", "", code("pharmaceutical tx adjuvant", patient)))
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private Map<String, String> resection(CSVRecord patient) {
    return Map.of(
        "tx_type", "SURG",
        "status", "GIVEN",
        "start_day", DAY_OF_SURGERY,
        "end_day", DAY_OF_SURGERY,
        "surgery_type", "RESECT",
        "target", "PRIM",
        "margin", code("residual tumor", patient));
  }

  private static Map<String, String> adjuvant(String type, String target, String status) {
    return switch (status) {
      case "" -> Map.of();
      case "UNKNOWN" -> Map.of("tx_type", type, "status", status);
      default ->
          Map.of("tx_type", type, "status", status, "surgery_sequence", "AFTER", "target", target);
    };
  }

  /** Local recurrence, distant recurrence and death, in order of days. */
  List<Map<String, String>> events(CSVRecord patient) {
    return Stream.of(localRecurrence(patient), distantRecurrence(patient), death(patient))
        .filter(row -> !row.isEmpty())
        .sorted(comparingInt(row -> Integer.parseInt(row.get("day"))))
        .toList();
  }

  private Map<String, String> localRecurrence(CSVRecord patient) {
    String type = code("local recurrence", patient);
    return type.isEmpty() ? Map.of() : event(type, patient.get("local recurrence days"), "");
  }

  private Map<String, String> distantRecurrence(CSVRecord patient) {
    String type = code("distant recurrence", patient);
    return type.isEmpty()
        ? Map.of()
        : event(
            type,
            patient.get("distant recurrence days"),
            recurrenceSites.row(patient.get("distant recurrence site")).get("site"));
  }

  private Map<String, String> death(CSVRecord patient) {
    return code("OS status", patient).equals("0")
        ? event("DEATH", patient.get("OS days"), "")
        : Map.of();
  }

  private static Map<String, String> event(String type, String day, String site) {
    return Map.of("event_type", type, "day", day, "site", site);
  }

  private String code(String column, CSVRecord patient) {
    return codes.row(column, patient.get(column)).get("code");
  }
}
