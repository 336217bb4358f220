package org.sarcordance.pipeline.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes cases in compact notation as the files of an extract. What a case gives is a list of
 * {@code field=value}; what is not given is a plain gastric GIST. Its history is written as rows
 * separated by {@code ;}, each a list of words: a treatment {@code SURG 30 R0 emergency}, {@code
 * SYS imatinib 60..400 dose=400 stop=TOX trial}, {@code SYS ? 60} (a drug, not recorded which),
 * {@code SYS imatinib BEFORE}, {@code UNKNOWN SYS}, {@code NOT_GIVEN SYS imatinib reason=87}; an
 * event {@code EVENT PROG_GEN 200}; a result {@code GENE PDGFRA 18 POS 20 NGS D842V}; a kind of
 * data that the source does not record {@code NOT_CAPTURED SYS}; its reporting lag {@code LAG 90}.
 * A day {@code ?} is unknown.
 */
final class CaseFolder {
  private static final Map<String, String> PLAIN =
      fields(
          "facility_code=F1 year_dx=2022 age_dx=60 sex=1 primary_site=C162 histology=8936"
              + " behavior=3 size_clin_mm=60 size_path_mm=60 mitoses_5mm2=8 mitoses_source=PRE"
              + " cn=0 cm=0 mets_sites= mets_count= resectability=R rupture=0 ecog=0"
              + " cardiac_disease=0 class_of_case= vital_status=1 last_contact_day=2000"
              + " cutoff_day=2000");
  private static final List<String> TREATMENT =
      List.of(
          "case_id,tx_seq,tx_type,status,agent,start_day,end_day,surgery_sequence,target,margin"
              .split(","));
  private static final List<String> MORE =
      List.of(
          "surgery_type,regimen_id,dose_mg_day,stop_reason,reason_not_given,emergency,trial"
              .split(","));
  private static final Map<String, String> NAMES =
      Map.of(
          "id", "regimen_id",
          "dose", "dose_mg_day",
          "stop", "stop_reason",
          "reason", "reason_not_given",
          "type", "surgery_type");

  private final Map<String, List<String>> notCaptured = new TreeMap<>();
  private final Map<String, Integer> lags = new TreeMap<>();
  private final List<String> cases = new ArrayList<>();
  private final List<String> treatments = new ArrayList<>();
  private final List<String> biomarkers = new ArrayList<>();
  private final List<String> events = new ArrayList<>();

  void add(String id, String given, String history) {
    Map<String, String> values = new LinkedHashMap<>(PLAIN);
    fields(given)
        .forEach(
            (field, value) -> {
              if (values.replace(field, value) == null) {
                throw new IllegalArgumentException(id + " gives the unknown field " + field);
              }
            });
    cases.add(id + "," + String.join(",", values.values()));
    for (String row : history.split(";")) {
      row(id, List.of(row.strip().split(" +")));
    }
  }

  /** The kinds of data that the source of a case does not record. */
  Map<String, List<String>> notCaptured() {
    return notCaptured;
  }

  /** The reporting lag of a case's source in days, where it is not 0. */
  Map<String, Integer> lags() {
    return lags;
  }

  void write(Path folder) {
    write(folder.resolve("cases.csv"), "case_id," + String.join(",", PLAIN.keySet()), cases);
    write(
        folder.resolve("treatments.csv"),
        String.join(",", TREATMENT) + "," + String.join(",", MORE),
        treatments);
    write(
        folder.resolve("biomarkers.csv"),
        "case_id,bm_seq,gene,exon,result,report_day,method,variant",
        biomarkers);
    write(folder.resolve("events.csv"), "case_id,ev_seq,event_type,day", events);
  }

  private void row(String id, List<String> words) {
    switch (words.get(0)) {
      case "" -> {}
      case "EVENT" -> events.add(line(id, events.size(), words.subList(1, words.size()), 2));
      case "GENE" -> biomarkers.add(line(id, biomarkers.size(), words.subList(1, words.size()), 6));
      case "LAG" -> lags.put(id, Integer.valueOf(words.get(1)));
      case "NOT_CAPTURED" ->
          notCaptured.computeIfAbsent(id, key -> new ArrayList<>()).add(words.get(1));
      default -> treatments.add(treatment(id, words));
    }
  }

  private static String line(String id, int sequence, List<String> words, int width) {
    List<String> cells = new ArrayList<>(List.of(id, String.valueOf(sequence + 1)));
    for (int i = 0; i < width; i++) {
      cells.add(i >= words.size() || words.get(i).equals("?") ? "" : words.get(i));
    }
    return String.join(",", cells);
  }

  private String treatment(String id, List<String> words) {
    boolean isGiven = !Set.of("UNKNOWN", "NOT_GIVEN").contains(words.get(0));
    List<String> rest = isGiven ? words : words.subList(1, words.size());
    Map<String, String> values = new LinkedHashMap<>();
    values.put("case_id", id);
    values.put("tx_seq", String.valueOf(treatments.size() + 1));
    values.put("tx_type", rest.get(0));
    values.put("status", isGiven ? "GIVEN" : words.get(0));
    rest.subList(1, rest.size()).forEach(word -> word(word, values));
    return java.util.stream.Stream.concat(TREATMENT.stream(), MORE.stream())
        .map(field -> values.getOrDefault(field, ""))
        .collect(Collectors.joining(","));
  }

  private static void word(String word, Map<String, String> values) {
    if (word.matches("-?\\d+(\\.\\.-?\\d+)?")) {
      String[] days = word.split("\\.\\.");
      values.put("start_day", days[0]);
      values.put("end_day", days.length > 1 ? days[1] : "");
    } else if (word.matches("BEFORE|AFTER|INTRA")) {
      values.put("surgery_sequence", word);
    } else if (word.matches("R0|R1|R2|RX|RPOS")) {
      values.put("margin", word);
    } else if (word.matches("PRIM|NODE|MET|RECUR")) {
      values.put("target", word);
    } else if (word.contains("=")) {
      String[] pair = word.split("=");
      values.put(NAMES.get(pair[0]), pair[1]);
    } else if (word.matches("trial|emergency")) {
      values.put(word, "1");
    } else if (!word.equals("?")) {
      values.put("agent", word);
    }
  }

  private static Map<String, String> fields(String text) {
    return Arrays.stream(text.strip().split(" +"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> pair[1], (first, second) -> second, LinkedHashMap::new));
  }

  private static void write(Path file, String header, List<String> rows) {
    try {
      Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
