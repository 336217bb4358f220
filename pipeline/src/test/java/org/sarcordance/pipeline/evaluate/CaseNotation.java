package org.sarcordance.pipeline.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.TableSchemas;

/**
 * Whole cases in one line each: fields of the conformed case as {@code field=value}, the last of a
 * name counts, and a history of rows separated by {@code ;}, each a list of words: a treatment
 * {@code SURG 30 R0 emergency}, {@code SYS imatinib 60..400 dose=400 stop=TOX trial}, {@code SYS ?
 * 60} (a drug, not recorded which), {@code SYS imatinib BEFORE}, {@code UNKNOWN SYS}, {@code
 * NOT_GIVEN SYS imatinib reason=87}; an event {@code EVENT PROG_GEN 200}; a result {@code GENE
 * PDGFRA 18 POS 20 NGS D842V}; another tumor {@code OTHER histology=8936}. {@code NOT_CAPTURED SYS}
 * takes a kind of data away, {@code REJECTED events} says that a row was rejected, {@code LAG 90}
 * is the reporting lag. A day {@code ?} is unknown.
 */
final class CaseNotation {
  static final StructType CONFORMED = SparkSchemas.of(TableSchemas.work("conformed"));

  private static final String ANY =
      "registry=T facility_code=F1 age_dx=60 sex=1 behavior=3 cn=0 cm=0 resectability=R"
          + " vital_status=1 last_contact_day=2000 cutoff_day=2000 reporting_lag_days=0"
          + " agents_recorded=mesna biomarkers_rejected=false events_rejected=false";

  /** A gastric GIST that can be resected. */
  static final String GIST =
      ANY
          + " year_dx=2022 primary_site=C162 histology=8936 size_clin_mm=60 size_path_mm=60"
          + " mitoses_5mm2=8 mitoses_source=PRE rupture=0 ecog=0 cardiac_disease=0";

  /** A sarcoma of the leg that can be resected. */
  static final String SARCOMA =
      ANY + " year_dx=2019 primary_site=C492 histology=8802 size_path_mm=60 grade_path=2";

  private static final Set<String> KINDS =
      Set.of(
          "SYS", "SYS_AGENT", "RT", "SURG_ALL", "BSC", "OBS", "BIOMARKER", "EVENTS", "LATER_LINES");
  private static final List<String> EVENT = List.of("event_type", "day");
  private static final List<String> GENE =
      List.of("gene", "exon", "result", "report_day", "method", "variant");

  /** Short names of fields of a treatment. */
  private static final Map<String, String> SHORT =
      Map.of(
          "id", "regimen_id",
          "dose", "dose_mg_day",
          "stop", "stop_reason",
          "reason", "reason_not_given",
          "type", "surgery_type");

  /** What a word of a treatment is, by its form. */
  private static final Map<String, String> WORDS =
      new TreeMap<>(
          Map.of(
              "BEFORE|AFTER|INTRA", "surgery_sequence",
              "R0|R1|R2|RX|RPOS", "margin",
              "PRIM|NODE|MET|RECUR", "target",
              "RESECT|WLE|LIMB|AMP|LND|BIOPSY", "surgery_type"));

  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, List<Row>> rows = new HashMap<>();
  private final Set<String> captures = new TreeSet<>(KINDS);

  private CaseNotation() {}

  /** The conformed case. */
  static Row row(String id, String fields, String history) {
    CaseNotation one = new CaseNotation();
    one.fields(fields);
    one.values.put("case_id", id);
    for (String row : history.split(";")) {
      one.history(List.of(row.strip().split(" +")));
    }
    return one.conformed();
  }

  private void fields(String text) {
    for (String word : text.strip().split(" +")) {
      String[] nameAndValue = word.split("=", 2);
      CONFORMED.apply(nameAndValue[0]);
      values.put(nameAndValue[0], nameAndValue[1]);
    }
  }

  private void history(List<String> words) {
    switch (words.get(0)) {
      case "" -> {}
      case "NOT_CAPTURED" -> captures.remove(words.get(1));
      case "REJECTED" -> values.put(words.get(1) + "_rejected", "true");
      case "LAG" -> values.put("reporting_lag_days", words.get(1));
      case "OTHER" -> other(words);
      case "EVENT" -> add("events", cells(words, EVENT, Map.of()));
      case "GENE" -> add("biomarkers", cells(words, GENE, Map.of("method", "NGS")));
      default -> treatment(new ArrayList<>(words));
    }
  }

  private void other(List<String> words) {
    Map<String, String> tumor = new HashMap<>(Map.of("case_id", "other", "age_dx", "60"));
    words.stream()
        .skip(1)
        .map(word -> word.split("="))
        .forEach(pair -> tumor.put(pair[0], pair[1]));
    add("other_tumors", tumor);
  }

  private static Map<String, String> cells(
      List<String> words, List<String> names, Map<String, String> usual) {
    Map<String, String> cells = new HashMap<>(usual);
    for (int i = 1; i < words.size(); i++) {
      cells.put(names.get(i - 1), words.get(i).equals("?") ? "" : words.get(i));
    }
    return cells;
  }

  private void treatment(List<String> words) {
    Map<String, String> cells = new HashMap<>(Map.of("status", "GIVEN", "rejected", "false"));
    if (words.get(0).matches("UNKNOWN|NOT_GIVEN")) {
      cells.put("status", words.remove(0));
    }
    cells.put("tx_type", words.remove(0));
    words.forEach(word -> word(word, cells));
    add("treatments", cells);
  }

  private static void word(String word, Map<String, String> cells) {
    if (word.contains("=")) {
      String[] pair = word.split("=");
      cells.put(SHORT.getOrDefault(pair[0], pair[0]), pair[1]);
    } else if (word.matches("-?\\d+(\\.\\.-?\\d+)?")) {
      cells.put("start_day", word.split("\\.\\.")[0]);
      cells.put("end_day", word.contains("..") ? word.split("\\.\\.")[1] : "");
    } else if (word.matches("trial|emergency")) {
      cells.put(word, "1");
    } else if (!word.equals("?")) {
      cells.put(
          WORDS.keySet().stream().filter(word::matches).findFirst().map(WORDS::get).orElse("agent"),
          word);
    }
  }

  private void add(String table, Map<String, String> cells) {
    StructType type = type(table);
    cells.keySet().forEach(type::apply);
    List<Row> before = rows.computeIfAbsent(table, name -> new ArrayList<>());
    for (String number : List.of("tx_seq", "bm_seq", "ev_seq")) {
      if (List.of(type.fieldNames()).contains(number)) {
        cells.put(number, String.valueOf(before.size() + 1));
      }
    }
    before.add(row(type, cells));
  }

  private Row conformed() {
    sort("treatments", "start_day");
    sort("biomarkers", "report_day");
    sort("events", "day");
    values.put("captures", List.copyOf(captures));
    for (String table : List.of("treatments", "biomarkers", "events", "other_tumors")) {
      values.put(table, rows.getOrDefault(table, List.of()));
    }
    return row(CONFORMED, values);
  }

  /** The order in which conform nests rows: by day, unknown days last. */
  private void sort(String table, String day) {
    int position = type(table).fieldIndex(day);
    rows.computeIfPresent(
        table,
        (name, unsorted) ->
            unsorted.stream()
                .sorted(
                    Comparator.comparing(
                        row -> (Integer) row.get(position),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList());
  }

  private static StructType type(String table) {
    return (StructType) ((ArrayType) CONFORMED.apply(table).dataType()).elementType();
  }

  private static Row row(StructType type, Map<String, ?> values) {
    return RowFactory.create(
        Arrays.stream(type.fields())
            .map(field -> value(values.get(field.name()), field.dataType()))
            .toArray());
  }

  private static Object value(Object value, DataType type) {
    if (!(value instanceof String text)) {
      return value;
    } else if (text.isEmpty()) {
      return null;
    } else if (type.equals(DataTypes.IntegerType)) {
      return Integer.valueOf(text);
    } else if (type.equals(DataTypes.LongType)) {
      return Long.valueOf(text);
    } else if (type.equals(DataTypes.DoubleType)) {
      return Double.valueOf(text);
    } else if (type.equals(DataTypes.BooleanType)) {
      return Boolean.valueOf(text);
    }
    return type instanceof ArrayType ? List.of(text.split(",")) : text;
  }
}
