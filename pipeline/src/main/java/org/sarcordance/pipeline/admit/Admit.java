package org.sarcordance.pipeline.admit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.TableSchemas;

/**
 * Admits an extract: reads its files and checks every row by the table schemas. No row is lost: one
 * that cannot be used stays in its table as rejected, with its line and what is wrong.
 */
public final class Admit {
  private Admit() {}

  /**
   * The four tables of the extract; a file that it does not have gives a table without rows. Each
   * file is read by one task, streaming, so memory stays bounded whatever the file's size.
   */
  public static AdmittedTables read(SparkSession spark, Extract extract) {
    return new AdmittedTables(
        table(spark, extract, "cases"),
        table(spark, extract, "treatments"),
        table(spark, extract, "biomarkers"),
        table(spark, extract, "events"));
  }

  private static Dataset<Row> table(SparkSession spark, Extract extract, String table) {
    List<AdmittedFile> files =
        extract.files().containsKey(table)
            ? List.of(AdmittedFile.of(extract, extract.files().get(table)))
            : List.of();
    return AdmittedRows.read(spark, TableSchemas.input(table), files, hadoop(spark));
  }

  private static SerializableConfiguration hadoop(SparkSession spark) {
    return new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
  }
}
