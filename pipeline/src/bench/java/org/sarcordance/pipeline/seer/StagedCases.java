package org.sarcordance.pipeline.seer;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.rules.CaseColumnsCompiler;
import org.sarcordance.pipeline.rules.Guidelines;

/** Staging by the compiled rules, from a Parquet table with the inputs to one with the stages. */
final class StagedCases {
  private static final String CASE_ID = "case_id";
  private static final String COPY = "copy";
  private static final int FILES = 8;

  private final SparkSession spark;
  private final SparkSession staging;
  private final StagingRules rules;
  private final String inputs;
  private final String stages;

  StagedCases(SparkSession spark, StagingRules rules, Path folder) {
    this.spark = spark;
    this.staging = spark.newSession();
    // Reading inputs and calling the rules is one piece of generated code, though rows are wide.
    this.staging.conf().set("spark.sql.codegen.maxFields", 1000);
    this.rules = rules;
    this.inputs = folder.resolve("inputs").toString();
    this.stages = folder.resolve("stages").toString();
  }

  /**
   * Writes the table with the inputs: each case of the cohort as often as it takes to come to about
   * so many rows, in no particular order. The history of a case is worked out here, so that it is
   * no part of what is measured.
   *
   * @return how many rows it has
   */
  long prepare(List<SeerCase> cases, long rows) {
    String once = inputs + "-once";
    Dataset<Row> derived =
        Derive.cases(ConformedCases.of(staging, cases, FILES), Guidelines.builtIn())
            .where(col("cohort").equalTo("IN"));
    derived.select(columns(derived)).write().mode(SaveMode.Overwrite).parquet(once);
    long copies = Math.max(1, rows / spark.read().parquet(once).count());
    spark
        .read()
        .parquet(once)
        .crossJoin(spark.range(copies).toDF(COPY))
        .withColumn(CASE_ID, concat_ws("-", col(CASE_ID), col(COPY)))
        .drop(COPY)
        .repartition(FILES)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(inputs);
    return spark.read().parquet(inputs).count();
  }

  /** The inputs, from the row itself or from the facts beside it. */
  private Column[] columns(Dataset<Row> derived) {
    Set<String> there = Set.of(derived.columns());
    Function<String, Column> find =
        name -> there.contains(name) ? col(name) : col("facts." + name).as(name);
    List<Column> columns = rules.inputs().stream().map(find).collect(Collectors.toList());
    columns.add(0, col(CASE_ID));
    return columns.toArray(Column[]::new);
  }

  /** Reads the inputs, stages, and writes the stages. */
  void stage() {
    CaseColumnsCompiler.select(staging.read().parquet(inputs), rules.rules(), rules.written())
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(stages);
  }

  /** The same with no rule between: reads the inputs and writes them. */
  void copy() {
    spark.read().parquet(inputs).write().mode(SaveMode.Overwrite).parquet(stages + "-copy");
  }

  /** What the last run wrote of each case, by its id; of the copies of a case the first. */
  Map<String, Ours> answers() {
    Column[] columns = Arrays.stream(Ours.COLUMNS).map(name -> col(name)).toArray(Column[]::new);
    return spark
        .read()
        .parquet(stages)
        .where(col(CASE_ID).endsWith(lit("-0")))
        .select(columns)
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(StagedCases::original, Ours::of));
  }

  private static String original(Row row) {
    String id = row.getAs(CASE_ID);
    return id.substring(0, id.lastIndexOf('-'));
  }
}
