package org.sarcordance.pipeline.seer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.TableSchemas;

/** Random cases as the pipeline gets them. */
final class ConformedCases {
  private static final StructType ROW = SparkSchemas.of(TableSchemas.work("conformed"));
  private static final StructType TREATMENT =
      (StructType) ((ArrayType) ROW.apply("treatments").dataType()).elementType();
  private static final int SURGERY_DAY = 100;

  private ConformedCases() {}

  static Dataset<Row> of(SparkSession spark, List<SeerCase> cases, int partitions) {
    List<Row> rows = cases.stream().map(ConformedCases::row).toList();
    return spark.createDataFrame(context(spark).parallelize(rows, partitions), ROW);
  }

  /** Rows in partitions: the planner would try its rules on those of a local table. */
  private static JavaSparkContext context(SparkSession spark) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  private static Row row(SeerCase tumor) {
    return row(
        ROW,
        name ->
            switch (name) {
              case "case_id" -> tumor.id();
              case "registry" -> "R01";
              case "age_dx" -> 60;
              case "vital_status" -> 1;
              case "last_contact_day", "cutoff_day" -> 2000;
              case "captures" -> new String[] {"SYS", "SURG_ALL"};
              case "treatments" -> treatments(tumor.course()).toArray();
              case "biomarkers", "events", "other_tumors" -> new Object[0];
              case "biomarkers_rejected", "events_rejected" -> false;
              default -> tumor.fields().get(name);
            });
  }

  private static List<Row> treatments(SeerCase.Course course) {
    Row surgery =
        treatment(Map.of("tx_type", "SURG", "surgery_type", "RESECT", "start_day", SURGERY_DAY));
    Row systemic = treatment(Map.of("tx_type", "SYS", "start_day", 10, "end_day", 80));
    return switch (course) {
      case NO_SURGERY -> List.of();
      case SURGERY -> List.of(surgery);
      case NEOADJUVANT -> List.of(systemic, surgery);
    };
  }

  private static Row treatment(Map<String, Object> values) {
    return row(
        TREATMENT,
        name ->
            switch (name) {
              case "status" -> "GIVEN";
              case "target" -> values.get("tx_type").equals("SURG") ? "PRIM" : null;
              default -> values.get(name);
            });
  }

  private static Row row(StructType type, Function<String, Object> value) {
    return RowFactory.create(Arrays.stream(type.fieldNames()).map(value).toArray());
  }
}
