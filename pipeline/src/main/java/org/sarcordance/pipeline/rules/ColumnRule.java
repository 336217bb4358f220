package org.sarcordance.pipeline.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.schemas.decision.DecisionTable;

/** A rule of an edition that gives one or more columns of the case row. */
public sealed interface ColumnRule {

  /** The columns it gives, with what they mean. */
  Map<String, String> definitions();

  /** The expressions it evaluates. */
  List<Sql> expressions();

  /** The columns it reads. */
  default Set<String> reads() {
    Set<String> reads = new LinkedHashSet<>();
    expressions().forEach(sql -> reads.addAll(Expressions.columns(sql)));
    return reads;
  }

  /** A column given by an expression. */
  record Expression(String column, Sql sql, String definition) implements ColumnRule {
    @Override
    public Map<String, String> definitions() {
      return Map.of(column, definition);
    }

    @Override
    public List<Sql> expressions() {
      return List.of(sql);
    }
  }

  /**
   * Columns given by a decision table.
   *
   * @param gives the column of each output
   * @param inputs the expression of each input, by input
   * @param when the cases it is for; the others keep what an earlier rule gave
   * @param rowColumn the column that gets {@code edition/table:row} of the row that fired
   */
  record Table(
      DecisionTable table,
      Map<String, Output> gives,
      Map<String, Sql> inputs,
      Optional<Sql> when,
      Optional<String> rowColumn)
      implements ColumnRule {

    /** An output's column, type and definition. */
    public record Output(String column, DataType type, String definition) {}

    @Override
    public Map<String, String> definitions() {
      Map<String, String> definitions = new LinkedHashMap<>();
      gives.values().forEach(output -> definitions.put(output.column(), output.definition()));
      rowColumn.ifPresent(column -> definitions.put(column, "Table and row that fired."));
      return definitions;
    }

    @Override
    public List<Sql> expressions() {
      return Stream.concat(inputs.values().stream(), when.stream()).toList();
    }
  }

  /** Columns looked up in a code list by the value of one column. */
  record Lookup(
      List<Map<String, String>> rows, Sql key, DataType keyType, Map<String, Table.Output> gives)
      implements ColumnRule {
    @Override
    public Map<String, String> definitions() {
      Map<String, String> definitions = new LinkedHashMap<>();
      gives.values().forEach(output -> definitions.put(output.column(), output.definition()));
      return definitions;
    }

    @Override
    public List<Sql> expressions() {
      return List.of(key);
    }
  }

  /**
   * The results that a table could give if unknown inputs were known, as a sorted array.
   *
   * @param output the output of the table whose results are gathered
   * @param completions for each input, the values that each unknown value may turn out to be; the
   *     unknown value {@code ?} stands for a missing one
   */
  record Completions(
      String column,
      String definition,
      DecisionTable table,
      String output,
      Map<String, Map<String, List<String>>> completions,
      Map<String, Sql> inputs,
      Optional<Sql> when)
      implements ColumnRule {
    @Override
    public Map<String, String> definitions() {
      return Map.of(column, definition);
    }

    @Override
    public List<Sql> expressions() {
      return Stream.concat(inputs.values().stream(), when.stream()).toList();
    }
  }

  /**
   * Columns worked out by a function.
   *
   * @param gives what the function gives, each field a column
   * @param inputs the columns that the function is given
   */
  record Worked(StructType gives, List<String> inputs, CaseFunction function)
      implements ColumnRule {
    @Override
    public Map<String, String> definitions() {
      Map<String, String> definitions = new LinkedHashMap<>();
      for (StructField field : gives.fields()) {
        definitions.put(field.name(), field.getComment().getOrElse(() -> ""));
      }
      return definitions;
    }

    @Override
    public List<Sql> expressions() {
      return List.of();
    }

    @Override
    public Set<String> reads() {
      return new LinkedHashSet<>(inputs);
    }
  }
}
