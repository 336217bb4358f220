package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;

/**
 * Compiles the rules of the editions to one function of the case row. Rules that need nothing from
 * each other are worked out together.
 */
public final class CaseColumnsCompiler {
  private CaseColumnsCompiler() {}

  /**
   * One case in, one case out, with the columns asked for: those of the case, and those that rules
   * give. A column that a rule gives hides one of the case with that name.
   *
   * @throws ProblemsException if a rule reads a column that is not there
   */
  public static Dataset<Row> select(
      Dataset<Row> cases, List<ColumnRule> rules, List<String> columns) {
    Set<String> needed = new LinkedHashSet<>(columns);
    rules.forEach(rule -> needed.addAll(rule.reads()));
    CaseValues values = new CaseValues(cases, needed);
    compile(rules, values);
    return values.select(columns).of(cases);
  }

  /**
   * A function of cases like those: one case in, one case out, with the columns asked for and a
   * struct of all else, the columns of the case and of the rules in the order in which they are
   * given.
   *
   * @throws ProblemsException if a rule reads a column that is not there
   */
  public static RowsFunction withRest(
      Dataset<Row> cases, List<ColumnRule> rules, List<String> columns, String rest) {
    CaseValues values = new CaseValues(cases, Set.of(cases.columns()));
    compile(rules, values);
    return values.selectWithRest(columns, rest);
  }

  private static void compile(List<ColumnRule> rules, CaseValues values) {
    List<ColumnRule> waiting = new ArrayList<>(rules);
    while (!waiting.isEmpty()) {
      List<ColumnRule> ready = ready(waiting, values.names());
      if (ready.isEmpty()) {
        throw new ProblemsException(unknownColumns(values, waiting));
      }
      values.add(ready);
      waiting.removeAll(ready);
    }
  }

  /** The columns that rules wait for and that nothing gives. */
  private static List<Problem> unknownColumns(CaseValues values, List<ColumnRule> waiting) {
    Dataset<Row> named = values.none();
    Set<String> known = new LinkedHashSet<>(values.names());
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
}
