package org.sarcordance.pipeline.admit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.TableReader;
import org.sarcordance.schemas.TableSchemas;
import org.sarcordance.schemas.check.ProblemGroups;

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

  /**
   * What is wrong with the extract's files as a whole: their headers, and values that may identify
   * a person. Reads every file once, where it is called, so an extract can be refused before
   * anything of it is written.
   */
  public static List<Problem> fileProblems(SparkSession spark, Extract extract) {
    SerializableConfiguration hadoop = hadoop(spark);
    return extract.files().values().parallelStream()
        .map(file -> problems(AdmittedFile.of(extract, file), hadoop))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Problem> problems(AdmittedFile file, SerializableConfiguration hadoop) {
    ProblemGroups identifiers = new ProblemGroups();
    try (TableReader rows = file.openGuarded(hadoop, identifiers::add)) {
      List<Problem> problems = new ArrayList<>(rows.headerProblems());
      if (rows.isReadable()) {
        rows.forEachRemaining(row -> {});
      }
      identifiers.list().forEach(group -> problems.add(group.summary()));
      return problems;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.name(), e);
    }
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
