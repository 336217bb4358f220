package org.sarcordance.pipeline.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Whole cases in one line each: fields of cases.csv as {@code field=value}, over a resected sarcoma
 * of the leg, and a history in the notation of facts.csv, rows separated by {@code ;}. Further
 * words of a treatment are fields too, as in {@code regimen_id=a}. {@code NOT_CAPTURED SYS} takes a
 * kind of data away, {@code REJECTED events} says that a row was rejected.
 */
final class CaseNotation {
  static final StructType CONFORMED = SparkSchemas.of(TableSchemas.work("conformed"));

  private static final Set<String> KINDS =
      Set.of(
          "SYS", "SYS_AGENT", "RT", "SURG_ALL", "BSC", "OBS", "BIOMARKER", "EVENTS", "LATER_LINES");
  private static final String USUAL =
      "registry=T facility_code=F1 year_dx=2019 age_dx=60 sex=1 primary_site=C492 histology=8802"
          + " behavior=3 size_path_mm=60 grade_path=2 cn=0 cm=0 resectability=R vital_status=1"
          + " last_contact_day=2000 cutoff_day=2000 reporting_lag_days=0 agents_recorded=mesna"
          + " biomarkers_rejected=false events_rejected=false";

  private CaseNotation() {}

  /** The conformed case. */
  static Row row(String id, String fields, String history) {
    Map<String, Object> values = new HashMap<>(Map.of("case_id", id));
    values.putAll(fields(USUAL));
    values.putAll(fields(fields));
    Set<String> captures = new TreeSet<>(KINDS);
    Map<String, List<Object>> rows = new HashMap<>();
    for (String line : history.split(";")) {
      List<String> words = Arrays.asList(line.strip().split(" +"));
      switch (words.get(0)) {
        case "" -> {}
        case "NOT_CAPTURED" -> captures.remove(words.get(1));
        case "OTHER" -> {
          Map<String, String> tumor = new HashMap<>(Map.of("case_id", "other", "age_dx", "60"));
          words.stream().skip(1).map(word -> word.split("=")).forEach(w -> tumor.put(w[0], w[1]));
          rows.computeIfAbsent("other_tumors", key -> new ArrayList<>())
              .add(nested("other_tumors", tumor));
        }
        case "REJECTED" -> values.put(words.get(1) + "_rejected", "true");
        case "EVENT" ->
            add(rows, "events", words, List.of("event_type", "day"), Map.of("ev_seq", "1"));
        case "GENE" ->
            add(
                rows,
                "biomarkers",
                words,
                List.of("gene", "exon", "result", "report_day", "method"),
                Map.of("method", "NGS", "bm_seq", "1"));
        default ->
            rows.computeIfAbsent("treatments", table -> new ArrayList<>()).add(treatment(words));
      }
    }
    values.put("captures", List.copyOf(captures));
    for (String table : List.of("treatments", "biomarkers", "events", "other_tumors")) {
      values.put(table, rows.getOrDefault(table, List.of()));
    }
    return RowFactory.create(
        Arrays.stream(CONFORMED.fields())
            .map(field -> value(values.get(field.name()), field.dataType()))
            .toArray());
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String word : text.strip().split(" +")) {
      if (!word.isEmpty()) {
        String[] nameAndValue = word.split("=", 2);
        CONFORMED.apply(nameAndValue[0]);
        fields.put(nameAndValue[0], nameAndValue[1]);
      }
    }
    return fields;
  }

  private static void add(
      Map<String, List<Object>> rows,
      String table,
      List<String> words,
      List<String> names,
      Map<String, String> usual) {
    Map<String, String> values = new HashMap<>(usual);
    for (int i = 1; i < words.size(); i++) {
      values.put(names.get(i - 1), words.get(i).equals("?") ? "" : words.get(i));
    }
    rows.computeIfAbsent(table, key -> new ArrayList<>()).add(nested(table, values));
  }

  private static Object treatment(List<String> words) {
    Map<String, String> values = new HashMap<>(Map.of("status", "GIVEN", "rejected", "false"));
    List<String> rest = new ArrayList<>(words);
    if (Set.of("UNKNOWN", "NOT_GIVEN").contains(rest.get(0))) {
      values.put("status", rest.remove(0));
    }
    values.put("tx_type", rest.remove(0));
    for (String word : rest) {
      if (word.contains("=")) {
        values.put(word.split("=")[0], word.split("=")[1]);
      } else if (word.matches("-?\\d+(\\.\\.-?\\d+)?")) {
        values.put("start_day", word.split("\\.\\.")[0]);
        values.put("end_day", word.contains("..") ? word.split("\\.\\.")[1] : "");
      } else if (Set.of("BEFORE", "AFTER", "INTRA").contains(word)) {
        values.put("surgery_sequence", word);
      } else if (Set.of("R0", "R1", "R2", "RX", "RPOS").contains(word)) {
        values.put("margin", word);
      } else if (Set.of("PRIM", "MET", "NODE", "RECUR").contains(word)) {
        values.put("target", word);
      } else if (Set.of("RESECT", "WLE", "LIMB", "AMP", "LND", "BIOPSY").contains(word)) {
        values.put("surgery_type", word);
      } else if (word.equals("trial")) {
        values.put("trial", "1");
      } else if (!word.equals("?")) {
        values.put("agent", word);
      }
    }
    return nested("treatments", values);
  }

  private static Object nested(String table, Map<String, String> values) {
    StructType type = (StructType) ((ArrayType) CONFORMED.apply(table).dataType()).elementType();
    values.keySet().forEach(type::apply);
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
