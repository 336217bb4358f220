package org.sarcordance.jobs.runs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The Parquet tables of a run: folders partitioned by {@code registry}. A table appears under its
 * name only when it is whole, and a table without rows still has its columns.
 */
public final class RunTables {
  private static final String REGISTRY = "registry";

  private final Supplier<SparkSession> session;
  private final FileStore files;
  private final Consumer<Written> written;

  /** Tables read and written by a session; the consumer is told of each table written. */
  public RunTables(Supplier<SparkSession> session, FileStore files, Consumer<Written> written) {
    this.session = session;
    this.files = files;
    this.written = written;
  }

  /** The session that reads and writes; opened by the first who asks. */
  public SparkSession session() {
    return session.get();
  }

  /** The rows of all registries. */
  public Dataset<Row> read(Path table) {
    return session().read().parquet(table.toString());
  }

  /** The rows of one registry, with the column {@code registry}. */
  public Dataset<Row> read(Path table, String registry) {
    return session()
        .read()
        .option("basePath", table.toString())
        .parquet(part(table, registry).toString());
  }

  /** Writes the part of a table that belongs to one registry. */
  public Written write(Dataset<Row> rows, Path table, String registry) {
    Path part = part(table, registry);
    Dataset<Row> columns = rows.drop(REGISTRY);
    columns.write().mode(SaveMode.Overwrite).parquet(files.unfinished(part).toString());
    ParquetFiles.sortFooters(files.unfinished(part), files);
    files.finishFolder(part);
    return tell(table, part);
  }

  /**
   * Writes a table that holds rows of several registries, sorted by all columns that {@code order}
   * names. A registry without rows gets an empty part, so that every reader finds the columns.
   */
  public Written writeAll(
      Dataset<Row> rows, Path table, Collection<String> registries, List<String> order) {
    Path unfinished = files.unfinished(table);
    Column[] keys =
        Stream.concat(Stream.of(REGISTRY), order.stream())
            .distinct()
            .map(key -> col(key))
            .toArray(Column[]::new);
    rows.coalesce(1)
        .sortWithinPartitions(keys)
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(REGISTRY)
        .parquet(unfinished.toString());
    registries.stream()
        .map(registry -> part(unfinished, registry))
        .filter(part -> !files.exists(part))
        .forEach(part -> writeEmpty(rows, part));
    ParquetFiles.sortFooters(unfinished, files);
    files.finishFolder(table);
    return tell(table, table);
  }

  private static void writeEmpty(Dataset<Row> rows, Path part) {
    rows.drop(REGISTRY).where(lit(false)).write().parquet(part.toString());
  }

  private Written tell(Path table, Path place) {
    Written result = ParquetFiles.measure(table.getName(), place, files);
    written.accept(result);
    return result;
  }

  private static Path part(Path table, String registry) {
    return new Path(table, REGISTRY + "=" + registry);
  }
}
