package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.sarcordance.pipeline.tables.ChangeColumns.AFTER;
import static org.sarcordance.pipeline.tables.ChangeColumns.BEFORE;
import static org.sarcordance.pipeline.tables.ChangeColumns.CASE_ID;
import static org.sarcordance.pipeline.tables.ChangeColumns.CAUSE;
import static org.sarcordance.pipeline.tables.ChangeColumns.MEASURE_ID;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.report.SinceLast.Cause;
import org.sarcordance.pipeline.report.SinceLast.Count;
import org.sarcordance.pipeline.report.SinceLast.Item;
import org.sarcordance.pipeline.report.SinceLast.Kind;

/** Collects what changed since the previous run. */
final class SinceLasts {
  private static final int CAP = 300;
  private static final String ROWS = "rows";

  private SinceLasts() {}

  static SinceLast of(Dataset<Row> changes, RunFacts run) {
    return new SinceLast(counts(changes), items(changes, run));
  }

  private static List<Count> counts(Dataset<Row> changes) {
    Map<List<Enum<?>>, Long> numbers =
        changes.groupBy(BEFORE, AFTER, CAUSE).agg(count(lit(1)).as(ROWS)).collectAsList().stream()
            .collect(
                Collectors.groupingBy(
                    row -> List.of(kind(row), cause(row)),
                    Collectors.summingLong(row -> row.getAs(ROWS))));
    List<Count> counts = new ArrayList<>();
    numbers.forEach(
        (key, number) -> counts.add(new Count((Kind) key.get(0), (Cause) key.get(1), number)));
    counts.sort(Comparator.comparing(Count::kind).thenComparing(Count::cause));
    return counts;
  }

  private static List<Item> items(Dataset<Row> changes, RunFacts run) {
    return changes
        .orderBy(is(AFTER).desc(), is(BEFORE).desc(), col(CASE_ID), col(MEASURE_ID))
        .limit(CAP)
        .collectAsList()
        .stream()
        .map(row -> item(row, run))
        .toList();
  }

  private static Item item(Row row, RunFacts run) {
    return new Item(
        kind(row),
        cause(row),
        row.getAs(CASE_ID),
        run.measure(row.getAs(MEASURE_ID)),
        row.getAs(BEFORE),
        row.getAs(AFTER));
  }

  private static Column is(String outcome) {
    return coalesce(col(outcome).equalTo("NOT_MET"), lit(false));
  }

  private static Kind kind(Row row) {
    return Kind.of(row.getAs(BEFORE), row.getAs(AFTER));
  }

  private static Cause cause(Row row) {
    return Cause.valueOf(row.<String>getAs(CAUSE).toUpperCase(Locale.ROOT));
  }
}
