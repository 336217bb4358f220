package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.col;
import static org.sarcordance.pipeline.tables.AdmittedColumns.CONTENT;
import static org.sarcordance.pipeline.tables.AdmittedColumns.LINE;
import static org.sarcordance.pipeline.tables.AdmittedColumns.REJECTED;
import static org.sarcordance.pipeline.tables.CaseColumns.CASE_ID;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.tables.RejectColumns;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.TableSchemas;
import org.sarcordance.schemas.check.CrossRow;
import org.sarcordance.schemas.check.CrossRows;
import org.sarcordance.schemas.check.CrossRules;

/**
 * Feeds the rules across rows with one case after the other. Comes in: the rows of whole cases,
 * sorted by case, table and line; goes out: a row for each problem, in the shape of {@code rejects}
 * with an empty content, and one without a rule for each used case, with its content.
 */
final class CaseProblems implements MapPartitionsFunction<Row, Row> {
  static final String TABLE = "table";
  static final StructType TYPE =
      SparkSchemas.of(TableSchemas.output("rejects")).add(CONTENT, DataTypes.LongType);

  private static final long serialVersionUID = 1L;

  private final String registry;
  private final List<String> tables = TableSchemas.inputs();
  private final List<String> names;

  CaseProblems(String registry) {
    this.registry = registry;
    Set<String> fields = new LinkedHashSet<>(List.of(CASE_ID));
    tables.forEach(table -> fields.addAll(rules(table).fields()));
    fields.addAll(List.of(TABLE, LINE, REJECTED, CONTENT));
    this.names = List.copyOf(fields);
  }

  /** The tables by their number. */
  List<String> tables() {
    return tables;
  }

  /** The fields that the rules read of a table. */
  List<Column> read(String table) {
    List<Column> columns = new ArrayList<>();
    rules(table).fields().forEach(field -> columns.add(col(field)));
    return columns;
  }

  /** The columns of the rows that come in. */
  Column[] columns() {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }

  private static CrossRules rules(String table) {
    return CrossRules.of(TableSchemas.input(table), table + ".csv");
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Cases(rows);
  }

  /** The problems of one case after the other. */
  private final class Cases implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final List<CrossRules> rules = tables.stream().map(CaseProblems::rules).toList();
    private final List<int[]> places = tables.stream().map(this::places).toList();
    private final int table = names.indexOf(TABLE);
    private final int line = names.indexOf(LINE);
    private final int rejected = names.indexOf(REJECTED);
    private final int content = names.indexOf(CONTENT);
    private final Deque<Row> found = new ArrayDeque<>();
    private Row next;

    Cases(Iterator<Row> rows) {
      this.rows = rows;
      advance();
    }

    /** Where the values of a table's fields stand in a row that comes in; -1 where nowhere. */
    private int[] places(String table) {
      Set<String> read = rules(table).fields();
      TableSchema schema = TableSchemas.input(table);
      return schema.names().stream()
          .mapToInt(name -> read.contains(name) ? names.indexOf(name) : -1)
          .toArray();
    }

    private void advance() {
      next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (found.isEmpty() && next != null) {
        readCase();
      }
      return !found.isEmpty();
    }

    @Override
    public Row next() {
      hasNext();
      return found.remove();
    }

    private void readCase() {
      String caseId = next.getString(0);
      CrossRows crossRows = new CrossRows();
      for (int i = 0; i < rules.size(); i++) {
        CrossRows.Table rowsOfCase =
            crossRows.start(rules.get(i), problem -> found.add(row(problem)));
        while (next != null && next.getString(0).equals(caseId) && next.getInt(table) == i) {
          rowsOfCase.see(crossRow(next, places.get(i)));
          advance();
        }
        rowsOfCase.end();
      }
      crossRows.contents().forEach(said -> found.add(row(said)));
    }

    private CrossRow crossRow(Row row, int[] from) {
      Object[] values = new Object[from.length];
      for (int i = 0; i < from.length; i++) {
        values[i] = from[i] < 0 ? null : row.get(from[i]);
      }
      return new CrossRow(
          row.getLong(line), row.getBoolean(rejected), values, row.getLong(content));
    }
  }

  private Row row(Problem problem) {
    return RowFactory.create(Arrays.copyOf(RejectColumns.values(registry, problem), TYPE.length()));
  }

  private Row row(CrossRows.Content content) {
    return RowFactory.create(
        registry,
        tables.get(0) + ".csv",
        content.line(),
        CASE_ID,
        null,
        null,
        null,
        null,
        null,
        content.content());
  }
}
