package org.sarcordance.jobs.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.TableSchemas;

/**
 * The floor: Spark with its default settings copies the files of an extract from CSV to Parquet,
 * with an explicit schema and no logic. Arguments: the extract, the output folder, the master.
 */
public final class BareCopy {
  private static final List<String> TABLES = List.of("cases", "treatments", "biomarkers", "events");

  private BareCopy() {}

  /** Copies and prints figures. */
  public static void main(String[] arguments) throws IOException {
    Path extract = Path.of(arguments[0]);
    Path out = Path.of(arguments[1]);
    Parts parts = new Parts();
    try (SparkSession spark = session(arguments[2])) {
      parts.end("start", 0);
      for (String table : TABLES) {
        copy(spark, extract.resolve(table + ".csv"), out.resolve(table), table);
      }
      parts.end("copy", Meter.bytes(out));
    }
    parts.total(AuditBenchmark.TOTAL, Meter.bytes(out));
  }

  private static SparkSession session(String master) {
    return SparkSession.builder()
        .master(master)
        .config("spark.ui.enabled", false)
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate();
  }

  private static void copy(SparkSession spark, Path from, Path to, String table)
      throws IOException {
    spark
        .read()
        .option("header", true)
        .schema(schema(from, table))
        .csv(from.toString())
        .write()
        .parquet(to.toString());
  }

  /** The fields in the order of the file. */
  private static StructType schema(Path file, String table) throws IOException {
    StructType all = SparkSchemas.of(TableSchemas.input(table));
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String[] names = lines.readLine().split(",");
      return new StructType(Arrays.stream(names).map(all::apply).toArray(StructField[]::new));
    }
  }
}
