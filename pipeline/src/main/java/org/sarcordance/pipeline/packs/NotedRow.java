package org.sarcordance.pipeline.packs;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sarcordance.schemas.Constraints;
import org.sarcordance.schemas.DrugDictionary;
import org.sarcordance.schemas.Field;
import org.sarcordance.schemas.TableSchemas;

/**
 * One row of a noted history.
 *
 * @param table the nested table it belongs to
 * @param cells its cells as text by column; an empty text is missing
 */
record NotedRow(String table, Map<String, String> cells) {
  private static final String TREATMENTS = "treatments";
  private static final String MISSING = "?";
  private static final List<String> EVENT = List.of("event_type", "day");
  private static final List<String> GENE =
      List.of("gene", "exon", "result", "report_day", "method", "variant");
  private static final DrugDictionary DRUGS = DrugDictionary.load();
  private static final Map<String, Map<String, List<String>>> CODES =
      List.of(TREATMENTS, "events", "biomarkers").stream()
          .collect(Collectors.toMap(table -> table, NotedRow::codes));

  /** Short names of columns of a treatment. */
  private static final Map<String, String> SHORT =
      Map.of(
          "id", "regimen_id",
          "dose", "dose_mg_day",
          "stop", "stop_reason",
          "reason", "reason_not_given",
          "type", "surgery_type");

  /** Columns of a treatment that a word fills when it is one of their codes. */
  private static final List<String> BY_CODE =
      List.of("surgery_sequence", "margin", "target", "surgery_type");

  NotedRow {
    Map<String, List<String>> allowed = CODES.getOrDefault(table, Map.of());
    cells.forEach((column, value) -> check(column, value, allowed.getOrDefault(column, List.of())));
  }

  static NotedRow otherTumor(List<String> words) {
    Map<String, String> cells = new HashMap<>(Map.of("case_id", "other", "age_dx", "60"));
    words.stream().skip(1).forEach(word -> pair(word, cells));
    return new NotedRow("other_tumors", cells);
  }

  static NotedRow event(List<String> words) {
    return new NotedRow("events", inOrder(words, EVENT, Map.of()));
  }

  static NotedRow biomarker(List<String> words) {
    return new NotedRow("biomarkers", inOrder(words, GENE, Map.of("method", "NGS")));
  }

  static NotedRow treatment(List<String> words) {
    Map<String, String> cells = new HashMap<>(Map.of("status", "GIVEN", "rejected", "false"));
    if (words.get(0).matches("UNKNOWN|NOT_GIVEN")) {
      cells.put("status", words.remove(0));
    }
    cells.put("tx_type", words.isEmpty() ? "" : words.remove(0));
    words.forEach(word -> word(word, cells));
    return new NotedRow(TREATMENTS, cells);
  }

  private static Map<String, String> inOrder(
      List<String> words, List<String> columns, Map<String, String> usual) {
    if (words.size() > columns.size() + 1) {
      throw new IllegalArgumentException(
          "\"%s\" has more words than %s".formatted(String.join(" ", words), columns));
    }
    Map<String, String> cells = new HashMap<>(usual);
    for (int i = 1; i < words.size(); i++) {
      cells.put(columns.get(i - 1), words.get(i).equals(MISSING) ? "" : words.get(i));
    }
    return cells;
  }

  private static void word(String word, Map<String, String> cells) {
    if (word.contains("=")) {
      pair(word, cells);
    } else if (word.matches("-?\\d+(\\.\\.-?\\d+)?")) {
      String[] days = word.split("\\.\\.");
      cells.put("start_day", days[0]);
      cells.put("end_day", days.length > 1 ? days[1] : "");
    } else if (word.matches("trial|emergency")) {
      cells.put(word, "1");
    } else if (!word.equals(MISSING)) {
      cells.put(column(word), word);
    }
  }

  private static void pair(String word, Map<String, String> cells) {
    String[] pair = word.split("=", 2);
    cells.put(SHORT.getOrDefault(pair[0], pair[0]), pair.length > 1 ? pair[1] : "");
  }

  /** The column whose code the word is. Any word in small letters may name a drug, known or not. */
  private static String column(String word) {
    boolean isDrug = word.equals(word.toLowerCase(Locale.ROOT)) || DRUGS.find(word).isPresent();
    return BY_CODE.stream()
        .filter(name -> CODES.get(TREATMENTS).get(name).contains(word))
        .findFirst()
        .or(() -> Optional.of("agent").filter(agent -> isDrug))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is no drug and no code of %s"
                        .formatted(word, String.join(", ", BY_CODE))));
  }

  private static void check(String column, String value, List<String> allowed) {
    if (!allowed.isEmpty() && !value.isEmpty() && !allowed.contains(value)) {
      throw new IllegalArgumentException(
          "%s = \"%s\" is none of %s".formatted(column, value, String.join(", ", allowed)));
    }
  }

  private static Map<String, List<String>> codes(String table) {
    return TableSchemas.input(table).fields().stream()
        .collect(Collectors.toMap(Field::name, field -> codes(field.constraints())));
  }

  private static List<String> codes(Constraints constraints) {
    return constraints.codes();
  }
}
