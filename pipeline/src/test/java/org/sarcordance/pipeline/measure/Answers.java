package org.sarcordance.pipeline.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.TableSchemas;

/** Builds small tables of findings and cases, each row from a line of words. */
public final class Answers {
  private static final StructType FINDINGS =
      StructType.fromDDL(
          "registry STRING, case_id STRING, measure_id STRING, edition STRING, type STRING,"
              + " strength STRING, outcome STRING, reason STRING, due_day INT,"
              + " attributed_facility STRING, evidence MAP<STRING, STRING>, missing ARRAY<STRING>,"
              + " sentence STRING, nearest STRING, citation STRING");
  private static final StructType CASES =
      StructType.fromDDL(
          "registry STRING, case_id STRING, facility_code STRING, year_dx INT, ecog STRING,"
              + " cohort STRING, disease STRING, cohort_reason STRING, stage STRING,"
              + " stage_status STRING, data_hash STRING");

  private Answers() {}

  /**
   * One finding a line: registry, case, measure, type, strength, outcome, reason, facility and, if
   * any, missing columns joined by {@code |}; {@code -} is NULL.
   */
  public static Dataset<Row> findings(SparkSession spark, String... lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      String[] words = words(line, 9);
      List<String> missing = words[8] == null ? List.of() : List.of(words[8].split("\\|"));
      rows.add(
          RowFactory.create(
              words[0],
              words[1],
              words[2],
              "sarcoma-care-2025",
              words[3],
              words[4],
              words[5],
              words[6],
              90,
              words[7],
              Map.of("stage", "II"),
              missing,
              "Sentence of " + words[2] + ".",
              null,
              "Citation of " + words[2]));
    }
    return spark.createDataFrame(rows, FINDINGS);
  }

  /**
   * One case a line: registry, case, facility, year, ecog, cohort, disease, cohort reason, stage,
   * stage status, data hash; {@code -} is NULL.
   */
  public static Dataset<Row> cases(SparkSession spark, String... lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      String[] words = words(line, 11);
      Object[] values = Arrays.copyOf(words, words.length, Object[].class);
      values[3] = words[3] == null ? null : Integer.valueOf(words[3]);
      rows.add(RowFactory.create(values));
    }
    return spark.createDataFrame(rows, CASES);
  }

  /** Name and type of each column of a table, in its order. */
  public static List<String> fields(Dataset<Row> table) {
    return fields(table.schema());
  }

  /** Name and type of each column that the schema of an output table asks for. */
  public static List<String> fieldsOf(String table) {
    return fields(SparkSchemas.of(TableSchemas.output(table)));
  }

  private static List<String> fields(StructType type) {
    return Arrays.stream(type.fields()).map(f -> f.name() + " " + f.dataType().sql()).toList();
  }

  private static String[] words(String line, int expected) {
    String[] given = line.trim().split("\\s+");
    String[] words = new String[expected];
    for (int i = 0; i < expected; i++) {
      words[i] = i < given.length && !given[i].equals("-") ? given[i] : null;
    }
    return words;
  }
}
