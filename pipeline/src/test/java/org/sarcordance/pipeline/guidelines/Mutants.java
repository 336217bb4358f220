package org.sarcordance.pipeline.guidelines;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sarcordance.schemas.decision.Cell;
import org.sarcordance.schemas.decision.DecisionTable;

/** Every table that differs from a given one in a single cell. */
final class Mutants {
  private static final String MISSING = "?";

  private final DecisionTable table;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutants(DecisionTable table) {
    this.table = table;
  }

  static List<Mutant> of(DecisionTable table) {
    Mutants mutants = new Mutants(table);
    for (int row = 0; row < table.rules().size(); row++) {
      mutants.conditions(row);
      mutants.results(row);
    }
    return mutants.mutants;
  }

  private void conditions(int row) {
    DecisionTable.Rule rule = table.rules().get(row);
    for (int i = 0; i < table.inputs().size(); i++) {
      Cell cell = rule.conditions().get(i);
      List<Object> values = Reach.domain(table).get(table.inputs().get(i).name());
      for (Cell changed : CellChanges.of(cell, values)) {
        List<Cell> conditions = new ArrayList<>(rule.conditions());
        conditions.set(i, changed);
        add(
            row,
            i,
            "%s: %s -> %s".formatted(table.inputs().get(i).name(), cell, changed),
            new DecisionTable.Rule(
                rule.id(), rule.line(), conditions, rule.results(), rule.cite()));
      }
    }
  }

  private void results(int row) {
    DecisionTable.Rule rule = table.rules().get(row);
    for (int i = 0; i < table.outputs().size(); i++) {
      int output = i;
      Set<String> others = new LinkedHashSet<>(List.of(MISSING));
      table.rules().forEach(other -> others.add(other.results().get(output)));
      others.remove(rule.results().get(i));
      for (String other : others) {
        List<String> results = new ArrayList<>(rule.results());
        results.set(i, other);
        add(
            row,
            -1,
            "%s: %s -> %s".formatted(table.outputs().get(i), rule.results().get(i), other),
            new DecisionTable.Rule(
                rule.id(), rule.line(), rule.conditions(), results, rule.cite()));
      }
    }
  }

  private void add(int row, int input, String change, DecisionTable.Rule rule) {
    List<DecisionTable.Rule> rules = new ArrayList<>(table.rules());
    rules.set(row, rule);
    DecisionTable changed =
        new DecisionTable(
            table.id(), table.file(), table.hit(), table.inputs(), table.outputs(), rules);
    if (!Objects.equals(rule, table.rules().get(row))) {
      mutants.add(new Mutant(table, changed, row, input, change));
    }
  }
}
