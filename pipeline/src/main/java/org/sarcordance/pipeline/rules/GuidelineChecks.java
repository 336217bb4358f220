package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.schemas.Problem;

/**
 * Whether the expressions of an edition may be used. Each one must analyse against the case row,
 * have the type its place asks for, run over a row without any value and over filled rows (Spark
 * analyses {@code months > 'abc'} and fails on the first real row), and give the same answer
 * tomorrow.
 */
public final class GuidelineChecks {
  private static final Set<String> CLOCK_OR_CHANCE =
      Set.of(
          "rand",
          "random",
          "randn",
          "randstr",
          "uniform",
          "uuid",
          "shuffle",
          "now",
          "curdate",
          "current_date",
          "current_time",
          "current_timestamp",
          "localtimestamp",
          "unix_timestamp",
          "monotonically_increasing_id",
          "spark_partition_id",
          "input_file_name",
          "current_user",
          "user",
          "session_user",
          "version",
          "current_timezone");

  private final StructType caseRow;
  private final Dataset<Row> rows;
  private final List<Problem> problems = new ArrayList<>();

  private GuidelineChecks(SparkSession spark, StructType caseRow) {
    this.caseRow = caseRow;
    this.rows =
        spark.createDataFrame(
            List.of(row("A", 1, true), row("1", 0, false), RowFactory.create(nulls())), caseRow);
  }

  /**
   * Everything that is wrong with the expressions of measures, pathways and words.
   *
   * @param caseRow the columns that an expression may name
   */
  public static List<Problem> problems(
      SparkSession spark, Guidelines guidelines, StructType caseRow) {
    GuidelineChecks checks = new GuidelineChecks(spark, caseRow);
    Map<Sql, DataType> used = new LinkedHashMap<>(UsedExpressions.of(guidelines));
    used.keySet().removeIf(sql -> !checks.isNamed(sql));
    Map<String, DataType> types = checks.types(List.copyOf(used.keySet()));
    Map<String, Sql> accepted = new LinkedHashMap<>();
    used.forEach(
        (sql, wanted) -> {
          if (checks.hasType(sql, wanted, types)) {
            accepted.put(sql.text(), sql);
          }
        });
    checks.run(List.copyOf(accepted.values()));
    return List.copyOf(checks.problems);
  }

  /** Whether it can be read, names columns that are there, and asks neither clock nor chance. */
  private boolean isNamed(Sql sql) {
    Set<String> unknown;
    try {
      unknown = new LinkedHashSet<>(Expressions.columns(sql));
    } catch (org.sarcordance.schemas.ProblemsException e) {
      return refuse(e.problems());
    }
    unknown.removeAll(Set.of(caseRow.fieldNames()));
    if (!unknown.isEmpty()) {
      return refuse(unknown.stream().map(name -> unknownColumn(sql, name)).toList());
    }
    Set<String> forbidden = new LinkedHashSet<>(Expressions.functions(sql));
    forbidden.retainAll(CLOCK_OR_CHANCE);
    if (!forbidden.isEmpty()) {
      return refuse(
          List.of(
              sql.problem(
                  "the function " + forbidden.iterator().next() + " gives another answer each time",
                  "Use the days of the case, such as cutoff_day.")));
    }
    return true;
  }

  /** The types of all expressions at once; none if one of them cannot be analysed. */
  private Map<String, DataType> types(List<Sql> expressions) {
    try {
      StructField[] found = rows.select(columns(expressions)).schema().fields();
      Map<String, DataType> types = new HashMap<>();
      for (int i = 0; i < found.length; i++) {
        types.put(expressions.get(i).text(), found[i].dataType());
      }
      return types;
    } catch (Exception e) {
      return Map.of();
    }
  }

  private static Column[] columns(List<Sql> expressions) {
    return expressions.stream().map(sql -> expr(sql.text())).toArray(Column[]::new);
  }

  private boolean hasType(Sql sql, DataType wanted, Map<String, DataType> types) {
    try {
      DataType found =
          types.containsKey(sql.text())
              ? types.get(sql.text())
              : rows.select(expr(sql.text())).schema().fields()[0].dataType();
      return wanted == null
          || found.equals(wanted)
          || refuse(
              List.of(
                  sql.problem(
                      "the expression gives %s, its place asks for %s"
                          .formatted(found.simpleString(), wanted.simpleString()),
                      "Compare, or cast, so that it gives " + wanted.simpleString() + ".")));
    } catch (Exception e) {
      return refuse(
          List.of(
              sql.problem(
                  "Spark cannot analyse the expression (" + first(e) + ")",
                  "Write one Spark SQL expression over the columns of the case row.")));
    }
  }

  /** All accepted expressions run together; only if that fails is each one tried alone. */
  private void run(List<Sql> accepted) {
    if (!runs(accepted)) {
      accepted.stream()
          .filter(sql -> !runs(List.of(sql)))
          .forEach(
              sql ->
                  problems.add(
                      sql.problem(
                          "the expression analyses but fails on a filled row",
                          "Compare text with text and numbers with numbers.")));
    }
  }

  private boolean runs(List<Sql> expressions) {
    try {
      rows.select(columns(expressions)).collectAsList();
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  private Object[] nulls() {
    return new Object[caseRow.size()];
  }

  private Row row(String text, int number, boolean truth) {
    return RowFactory.create(
        Arrays.stream(caseRow.fields())
            .map(StructField::dataType)
            .map(type -> value(type, text, number, truth))
            .toArray());
  }

  private static Object value(DataType type, String text, int number, boolean truth) {
    if (type instanceof StringType) {
      return text;
    } else if (type instanceof IntegerType) {
      return number;
    } else if (type instanceof LongType) {
      return (long) number;
    } else if (type instanceof DoubleType) {
      return (double) number;
    } else if (type instanceof BooleanType) {
      return truth;
    }
    return type.equals(new ArrayType(DataTypes.StringType, true)) ? List.of(text) : null;
  }

  private Problem unknownColumn(Sql sql, String name) {
    return sql.unknownColumn(name, ClosestNames.of(rows, name));
  }

  private boolean refuse(List<Problem> found) {
    problems.addAll(found);
    return false;
  }

  private static String first(Exception e) {
    return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
  }
}
