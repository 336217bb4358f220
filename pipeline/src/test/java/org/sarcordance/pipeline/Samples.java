package org.sarcordance.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.pipeline.admit.Admit;
import org.sarcordance.pipeline.conform.Conform;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.Extracts;
import org.sarcordance.schemas.FoundExtract;

/** The sample extracts of the project, as tests read them. */
public final class Samples {
  private Samples() {}

  /** The folder of a sample. */
  public static Path folder(String name) {
    return Path.of(System.getProperty("sarcordance.root", ".."))
        .resolve("sample-data")
        .resolve(name);
  }

  /** The conformed cases of an extract. */
  public static Dataset<Row> conformed(SparkSession spark, Path folder) {
    Extract extract =
        ((FoundExtract.Accepted) Extracts.find(List.of(folder.toString())).get(0)).extract();
    return Conform.nest(Admit.read(spark, extract), extract.submission()).cases();
  }

  /** A value as a CSV cell shows it: empty when missing, items of arrays joined. */
  public static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof scala.collection.Iterable<?> items
        ? scala.jdk.javaapi.CollectionConverters.asJava(items.toList()).stream()
            .map(String::valueOf)
            .collect(Collectors.joining("|"))
        : String.valueOf(value);
  }
}
