package org.sarcordance.pipeline.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.tables.FindingColumns.OUTCOME;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.tables.MeasureColumns;

/** The outcomes that are stored, each with the column that counts it, in the order of the table. */
enum Tally {
  MET(MeasureColumns.N_MET),
  NOT_MET(MeasureColumns.N_NOT_MET),
  EXCEPTION(MeasureColumns.N_EXCEPTION),
  EXCLUDED(MeasureColumns.N_EXCLUDED),
  NOT_YET_DUE(MeasureColumns.N_NOT_YET_DUE),
  INDETERMINATE(MeasureColumns.N_INDETERMINATE);

  private final String column;

  Tally(String column) {
    this.column = column;
  }

  /** The column with the number of findings of this outcome. */
  Column count() {
    return col(column);
  }

  /** Counts the findings of each group by outcome. */
  static Dataset<Row> count(RelationalGroupedDataset findings) {
    return aggregate(findings, t -> sum(when(col(OUTCOME).equalTo(t.name()), 1L).otherwise(0L)));
  }

  /** Adds up the counts of each group. */
  static Dataset<Row> add(RelationalGroupedDataset counts) {
    return aggregate(counts, t -> sum(t.count()));
  }

  /** The given columns and then the counts. */
  static Column[] after(Column... first) {
    return Stream.concat(Arrays.stream(first), all(Tally::count)).toArray(Column[]::new);
  }

  /** The given columns and then a zero for each count. */
  static Column[] zerosAfter(Column... first) {
    return Stream.concat(Arrays.stream(first), all(t -> lit(0L).as(t.column)))
        .toArray(Column[]::new);
  }

  /** The number of findings of any outcome. */
  static Column total() {
    return all(Tally::count).reduce(Column::plus).orElseThrow();
  }

  /** The key, the population, the counts and then the figures. */
  static Column[] between(Column[] key, Column population, Column[] figures) {
    Stream<Column> counts = Stream.concat(Stream.of(population), all(Tally::count));
    return Stream.of(Arrays.stream(key), counts, Arrays.stream(figures))
        .flatMap(columns -> columns)
        .toArray(Column[]::new);
  }

  static Stream<Column> all(Function<Tally, Column> column) {
    return Arrays.stream(values()).map(column);
  }

  private static Dataset<Row> aggregate(
      RelationalGroupedDataset groups, Function<Tally, Column> aggregate) {
    Column[] columns = all(t -> aggregate.apply(t).as(t.column)).toArray(Column[]::new);
    return groups.agg(columns[0], Arrays.copyOfRange(columns, 1, columns.length));
  }
}
