package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
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
import org.apache.spark.sql.types.StructType;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;

/**
 * Adds the columns of the editions to a case row. Rules that need nothing from each other go into
 * one projection; the number of projections is the depth of the rules, not their number.
 */
public final class CaseColumnsCompiler {
  private static final String ANSWER = "_answer_";

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
    Dataset<Row> named = withFields(cases);
    Set<String> known = new LinkedHashSet<>(Arrays.asList(cases.columns()));
    waiting.forEach(rule -> known.addAll(rule.definitions().keySet()));
    List<Problem> problems =
        waiting.stream()
            .flatMap(rule -> rule.expressions().stream())
            .flatMap(
                sql ->
                    Expressions.columns(sql).stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> sql.unknownColumn(name, ClosestNames.of(named, name))))
            .toList();
    return problems.isEmpty() ? circle(waiting.get(0)) : problems;
  }

  /** The fields of structs beside the columns: they are facts that a rule may have meant. */
  private static Dataset<Row> withFields(Dataset<Row> cases) {
    List<Column> columns = new ArrayList<>(List.of(col("*")));
    Arrays.stream(cases.schema().fields())
        .filter(field -> field.dataType() instanceof StructType)
        .forEach(field -> columns.add(col(field.name() + ".*")));
    return cases.select(columns.toArray(Column[]::new));
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
    Map<String, Column> answers = new LinkedHashMap<>();
    Map<String, Column> given = new LinkedHashMap<>();
    for (ColumnRule rule : rules) {
      String answer = ANSWER + rules.indexOf(rule);
      if (rule instanceof ColumnRule.Expression expression) {
        given.put(expression.column(), expr(expression.sql().text()));
      } else if (rule instanceof ColumnRule.Completions completions) {
        Column possible = CompletionFunction.of(completions);
        given.put(
            completions.column(),
            guarded(possible, completions.when(), completions.column(), cases));
      } else if (rule instanceof ColumnRule.Lookup lookup) {
        answers.put(answer, LookupFunction.of(lookup));
        lookup.gives().forEach((from, to) -> given.put(to.column(), field(answer, from)));
      } else if (rule instanceof ColumnRule.Table table) {
        Column fired = TableFunction.of(table.table(), table.inputs(), types(table));
        answers.put(
            answer, table.when().map(guard -> when(expr(guard.text()), fired)).orElse(fired));
        given.putAll(results(table, answer, cases));
      }
    }
    return with(with(cases, Set.of(), answers), answers.keySet(), given);
  }

  private static Map<String, DataType> types(ColumnRule.Table rule) {
    Map<String, DataType> types = new LinkedHashMap<>();
    rule.gives().forEach((output, given) -> types.put(output, given.type()));
    return types;
  }

  private static Map<String, Column> results(
      ColumnRule.Table rule, String answer, Dataset<Row> cases) {
    Map<String, Column> results = new LinkedHashMap<>();
    rule.gives().forEach((output, given) -> results.put(given.column(), field(answer, output)));
    rule.rowColumn().ifPresent(name -> results.put(name, field(answer, TableFunction.ROW)));
    results.replaceAll((name, result) -> guarded(result, rule.when(), name, cases));
    return results;
  }

  private static Column field(String answer, String name) {
    return col(answer).getField(name);
  }

  /** Where the guard does not hold, the column keeps what an earlier rule gave. */
  private static Column guarded(
      Column result, Optional<Sql> guard, String name, Dataset<Row> cases) {
    if (guard.isEmpty()) {
      return result;
    }
    Column guarded = when(expr(guard.get().text()), result);
    return Set.of(cases.columns()).contains(name) ? guarded.otherwise(col(name)) : guarded;
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
}
