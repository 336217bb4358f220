package org.sarcordance.pipeline.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.packs.CaseNotation;
import org.sarcordance.schemas.Field;
import org.sarcordance.schemas.TableSchemas;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A conformed case of which one thing less is known.
 *
 * @param conformed the case
 * @param change what is missing: {@code ecog}, {@code SURG.margin}, {@code DEATH row}
 */
record LessKnown(Row conformed, String change) {
  private static final StructType CASE = CaseNotation.CONFORMED;

  /** The order in which conform nests the rows of each table: by day, unknown days last. */
  private enum Nested {
    treatments("start_day"),
    biomarkers("report_day"),
    events("day");

    private final StructType type =
        (StructType) ((ArrayType) CASE.apply(name()).dataType()).elementType();
    private final String day;

    Nested(String day) {
      this.day = day;
    }

    /** What kind of row it is, in words of the input. */
    String kind(Row row) {
      return switch (this) {
        case biomarkers -> "GENE";
        case events -> row.getString(type.fieldIndex("event_type"));
        case treatments -> {
          String status = row.getString(type.fieldIndex("status"));
          yield (status.equals("GIVEN") ? "" : status + " ") + row.get(type.fieldIndex("tx_type"));
        }
      };
    }

    /** Whether the row is a treatment given, which no measure need miss quietly. */
    boolean isGiven(Row row) {
      return this == treatments && "GIVEN".equals(row.getString(type.fieldIndex("status")));
    }

    List<Row> sorted(List<Row> rows) {
      int position = type.fieldIndex(day);
      return rows.stream()
          .sorted(
              Comparator.comparing(
                  row -> (Integer) row.get(position),
                  Comparator.nullsLast(Comparator.naturalOrder())))
          .toList();
    }
  }

  /** Each way in which a case may lack a field, or a row that is no treatment given. */
  static List<LessKnown> of(Row conformed) {
    List<LessKnown> less = new ArrayList<>();
    for (String field : optional("cases")) {
      if (conformed.get(CASE.fieldIndex(field)) != null) {
        less.add(new LessKnown(with(conformed, CASE, field, null), field));
      }
    }
    for (Nested table : Nested.values()) {
      List<Row> rows = rows(conformed.get(CASE.fieldIndex(table.name())));
      for (int i = 0; i < rows.size(); i++) {
        less.addAll(of(conformed, table, rows, i));
      }
    }
    return less;
  }

  private static List<LessKnown> of(Row conformed, Nested table, List<Row> rows, int number) {
    List<LessKnown> less = new ArrayList<>();
    Row row = rows.get(number);
    String kind = table.kind(row);
    for (String field : optional(table.name())) {
      if (row.get(table.type.fieldIndex(field)) != null) {
        List<Row> changed = new ArrayList<>(rows);
        changed.set(number, with(row, table.type, field, null));
        less.add(
            new LessKnown(
                with(conformed, CASE, table.name(), table.sorted(changed)), kind + "." + field));
      }
    }
    if (!table.isGiven(row)) {
      List<Row> fewer = new ArrayList<>(rows);
      fewer.remove(number);
      less.add(new LessKnown(with(conformed, CASE, table.name(), fewer), kind + " row"));
    }
    return less;
  }

  /** Spark hands lists on as its own, the notation of whole cases as Java's. */
  @SuppressWarnings("unchecked")
  private static List<Row> rows(Object list) {
    return list instanceof scala.collection.Seq<?> seq
        ? (List<Row>) (List<?>) CollectionConverters.asJava(seq)
        : (List<Row>) list;
  }

  private static Set<String> optional(String table) {
    return TableSchemas.input(table).fields().stream()
        .filter(field -> !field.required())
        .map(Field::name)
        .collect(Collectors.toSet());
  }

  /** The row with another value in a field. */
  static Row with(Row row, StructType type, String field, Object value) {
    Object[] values = new Object[type.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    values[type.fieldIndex(field)] = value;
    return RowFactory.create(values);
  }
}
