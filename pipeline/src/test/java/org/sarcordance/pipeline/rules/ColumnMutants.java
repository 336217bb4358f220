package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Every change of one thing in a column that an expression gives. The changed expression is written
 * into the conditions of the measures that read the column, by itself or through other columns;
 * what decision tables make of it is left as it is.
 */
final class ColumnMutants {
  private final List<ColumnRule.Expression> columns;
  private final List<Measure> measures;

  /** The columns that each condition reads. */
  private final Map<Sql, Set<String>> read = new HashMap<>();

  private ColumnMutants(Guidelines guidelines) {
    this.measures = guidelines.measures();
    this.columns =
        guidelines.columns().stream()
            .filter(rule -> rule instanceof ColumnRule.Expression)
            .map(rule -> (ColumnRule.Expression) rule)
            .toList();
  }

  static List<MeasureMutant> of(Guidelines guidelines) {
    ColumnMutants mutants = new ColumnMutants(guidelines);
    List<MeasureMutant> all = new ArrayList<>();
    for (int i = 0; i < mutants.columns.size(); i++) {
      all.addAll(mutants.of(i));
    }
    return all;
  }

  private List<MeasureMutant> of(int number) {
    ColumnRule.Expression column = columns.get(number);
    List<MeasureMutant> mutants = new ArrayList<>();
    SqlChanges.of(column.sql().text())
        .forEach(
            (what, sql) -> {
              Map<String, String> changed = downstream(number, sql);
              List<Measure> reached = measures.stream().map(of -> with(of, changed)).toList();
              List<Measure> different = new ArrayList<>(reached);
              different.removeAll(measures);
              if (!different.isEmpty()) {
                mutants.add(
                    new MeasureMutant("column " + column.column() + ": " + what, different));
              }
            });
    return mutants;
  }

  /** The changed column and those after it that read it, each as an expression of the others. */
  private Map<String, String> downstream(int number, String sql) {
    Map<String, String> changed = new LinkedHashMap<>();
    changed.put(columns.get(number).column(), sql);
    for (ColumnRule.Expression later : columns.subList(number + 1, columns.size())) {
      if (read.computeIfAbsent(later.sql(), Expressions::columns).stream()
          .anyMatch(changed::containsKey)) {
        changed.put(later.column(), SqlChanges.with(later.sql().text(), changed));
      }
    }
    return changed;
  }

  private Measure with(Measure measure, Map<String, String> columns) {
    UnaryOperator<Sql> change = sql -> with(sql, columns);
    return new Measure(
        measure.id(),
        measure.title(),
        measure.edition(),
        measure.definition(),
        measure.type(),
        measure.strength(),
        measure.memberships().stream()
            .map(
                step ->
                    new Measure.Membership(
                        change.apply(step.condition()),
                        step.isRequirement(),
                        step.outcome(),
                        step.reason()))
            .toList(),
        change.apply(measure.numerator()),
        cases(measure.metReasons(), change),
        cases(measure.otherwise(), change),
        measure.unknowns().stream().map(change).toList(),
        cases(measure.notMetReasons(), change),
        measure.dueDay(),
        measure.attributedTo(),
        measure.sentence(),
        measure.citation());
  }

  private static List<Measure.Case> cases(List<Measure.Case> cases, UnaryOperator<Sql> change) {
    return cases.stream()
        .map(
            one ->
                new Measure.Case(
                    Optional.of(one).flatMap(Measure.Case::when).map(change),
                    one.outcome(),
                    one.value()))
        .toList();
  }

  private Sql with(Sql sql, Map<String, String> columns) {
    boolean reads =
        read.computeIfAbsent(sql, Expressions::columns).stream().anyMatch(columns::containsKey);
    return reads
        ? new Sql(SqlChanges.with(sql.text(), columns), sql.file(), sql.line(), sql.column())
        : sql;
  }
}
