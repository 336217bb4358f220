package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;

/**
 * Adds the columns of the editions to a case row. Rules that need nothing from each other go into
 * one projection; the number of projections is the depth of the rules, not their number.
 */
public final class CaseColumnsCompiler {
  private static final String FIRING = "_row_";

  private CaseColumnsCompiler() {}

  /** One case in, one case out; adds the columns of every rule, in the order of the rules. */
  public static Dataset<Row> add(Dataset<Row> cases, List<ColumnRule> rules) {
    Dataset<Row> derived = cases;
    List<ColumnRule> waiting = new ArrayList<>(rules);
    while (!waiting.isEmpty()) {
      List<ColumnRule> ready = ready(waiting, Set.of(derived.columns()));
      if (ready.isEmpty()) {
        throw new ProblemsException(unknownColumns(derived, waiting));
      }
      derived = apply(derived, ready);
      waiting.removeAll(ready);
    }
    return derived;
  }

  /** The columns that rules wait for and that nothing gives. */
  private static List<Problem> unknownColumns(Dataset<Row> cases, List<ColumnRule> waiting) {
    Set<String> known = new LinkedHashSet<>(Arrays.asList(cases.columns()));
    waiting.forEach(rule -> known.addAll(rule.definitions().keySet()));
    List<Problem> problems =
        waiting.stream()
            .flatMap(rule -> rule.expressions().stream())
            .flatMap(
                sql ->
                    Expressions.columns(sql).stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> sql.unknownColumn(name, ClosestNames.of(cases, name))))
            .toList();
    return problems.isEmpty() ? circle(waiting.get(0)) : problems;
  }

  private static List<Problem> circle(ColumnRule rule) {
    return rule.expressions().stream()
        .map(
            sql ->
                sql.problem(
                    "the rule waits for a column that waits for it",
                    "Let one of the two do without the other."))
        .toList();
  }

  /**
   * Rules whose columns are there, and which no earlier waiting rule still has to give or change.
   */
  private static List<ColumnRule> ready(List<ColumnRule> waiting, Set<String> there) {
    List<ColumnRule> ready = new ArrayList<>();
    Set<String> pending = new LinkedHashSet<>();
    for (ColumnRule rule : waiting) {
      Set<String> gives = rule.definitions().keySet();
      boolean free =
          there.containsAll(rule.reads())
              && rule.reads().stream().noneMatch(pending::contains)
              && gives.stream().noneMatch(pending::contains);
      if (free) {
        ready.add(rule);
      }
      pending.addAll(gives);
    }
    return ready;
  }

  private static Dataset<Row> apply(Dataset<Row> cases, List<ColumnRule> rules) {
    Map<String, Column> firing = new LinkedHashMap<>();
    for (ColumnRule rule : rules) {
      if (rule instanceof ColumnRule.Table table) {
        firing.put(firing(rules, table), DecisionColumns.firing(table.table(), inputs(table)));
      }
    }
    Dataset<Row> fired = with(cases, Set.of(), firing);
    Map<String, Column> given = new LinkedHashMap<>();
    for (ColumnRule rule : rules) {
      if (rule instanceof ColumnRule.Expression expression) {
        given.put(expression.column(), expr(expression.sql().text()));
      } else if (rule instanceof ColumnRule.Lookup lookup) {
        lookup.gives().forEach((from, to) -> given.put(to.column(), look(lookup, from, to)));
      } else if (rule instanceof ColumnRule.Completions completions) {
        given.putAll(
            guarded(
                Map.of(completions.column(), CompletionColumns.possible(completions)),
                completions.when(),
                Set.of(cases.columns())));
      } else if (rule instanceof ColumnRule.Table table) {
        given.putAll(outputs(table, col(firing(rules, table)), Set.of(cases.columns())));
      }
    }
    return with(fired, firing.keySet(), given);
  }

  private static String firing(List<ColumnRule> rules, ColumnRule.Table table) {
    return FIRING + rules.indexOf(table);
  }

  /** One projection: the work of planning each grows with all that went before. */
  private static Dataset<Row> with(
      Dataset<Row> cases, Set<String> without, Map<String, Column> columns) {
    if (columns.isEmpty()) {
      return cases;
    }
    List<Column> selected = new ArrayList<>();
    Arrays.stream(cases.columns())
        .filter(name -> !columns.containsKey(name) && !without.contains(name))
        .forEach(name -> selected.add(col(name)));
    columns.forEach((name, column) -> selected.add(column.as(name)));
    return cases.select(selected.toArray(Column[]::new));
  }

  private static Map<String, Column> inputs(ColumnRule.Table rule) {
    Map<String, Column> inputs = new LinkedHashMap<>();
    rule.inputs().forEach((name, sql) -> inputs.put(name, expr(sql.text())));
    return inputs;
  }

  private static Map<String, Column> outputs(
      ColumnRule.Table rule, Column firing, Set<String> there) {
    Map<String, Column> inputs = inputs(rule);
    Map<String, Column> outputs = new LinkedHashMap<>();
    rule.gives()
        .forEach(
            (output, target) ->
                outputs.put(
                    target.column(),
                    DecisionColumns.output(rule.table(), output, firing, inputs, target.type())));
    rule.rowColumn()
        .ifPresent(name -> outputs.put(name, DecisionColumns.rowId(rule.table(), firing)));
    return guarded(outputs, rule.when(), there);
  }

  /** Where the guard does not hold, the column keeps what an earlier rule gave. */
  private static Map<String, Column> guarded(
      Map<String, Column> columns, Optional<Sql> guard, Set<String> there) {
    Map<String, Column> guarded = new LinkedHashMap<>(columns);
    guard.ifPresent(
        sql ->
            guarded.replaceAll(
                (name, column) ->
                    when(expr(sql.text()), column)
                        .otherwise(there.contains(name) ? col(name) : lit(null))));
    return guarded;
  }

  private static Column look(ColumnRule.Lookup rule, String from, ColumnRule.Table.Output to) {
    Map<String, List<Object>> keys = new LinkedHashMap<>();
    for (Map<String, String> row : rule.rows()) {
      String value = row.get(from);
      if (!value.isEmpty()) {
        keys.computeIfAbsent(value, key -> new ArrayList<>())
            .add(literal(row.get(rule.key().text()), rule.keyType()));
      }
    }
    Choice looked = new Choice();
    keys.forEach(
        (value, codes) ->
            looked.add(col(rule.key().text()).isin(codes.toArray()), lit(value).cast(to.type())));
    return looked.otherwise(lit(null).cast(to.type()));
  }

  private static Object literal(String text, DataType type) {
    return type.equals(org.apache.spark.sql.types.DataTypes.IntegerType)
        ? Integer.valueOf(text)
        : text;
  }
}
