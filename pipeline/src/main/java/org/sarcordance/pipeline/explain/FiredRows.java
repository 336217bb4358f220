package org.sarcordance.pipeline.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sarcordance.pipeline.rules.ColumnRule;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Sql;
import org.sarcordance.schemas.decision.Cell;
import org.sarcordance.schemas.decision.DecisionTable;

/** Finds the rows of decision tables that fired for a case again. */
final class FiredRows {
  /** The stored column that names table and row of the stage, and with it the edition. */
  private static final String STAGE_RULE = "pathway_rule";

  private static final Pattern TRUTH = Pattern.compile("(\\w+) IS TRUE");

  private final Guidelines guidelines;
  private final Map<String, Object> values;

  FiredRows(Guidelines guidelines, CaseValues values) {
    this.guidelines = guidelines;
    this.values = values.all();
  }

  /**
   * The row of the table of that name that fired; of several editions the one that staged the case.
   * None where the table was not asked, or where none is named.
   */
  Optional<FiredRow> of(String table) {
    return table.isEmpty() ? Optional.empty() : rule(table).flatMap(this::fired);
  }

  /** The rule of a table as the case row asks it. */
  Optional<ColumnRule.Table> rule(String table) {
    List<ColumnRule.Table> rules = new ArrayList<>();
    for (ColumnRule rule : guidelines.columns()) {
      if (rule instanceof ColumnRule.Table asked && asked.table().id().endsWith("/" + table)) {
        rules.add(asked);
      }
    }
    return rules.stream().filter(rule -> rule.when().isEmpty() || isOfEdition(rule)).findFirst();
  }

  private boolean isOfEdition(ColumnRule.Table rule) {
    String stage = (String) values.get(STAGE_RULE);
    String edition = rule.table().id().substring(0, rule.table().id().indexOf('/') + 1);
    return stage != null && stage.startsWith(edition);
  }

  /**
   * The inputs of a table as the case row holds them; none where an input is an expression that
   * only the engine can work out. The row is then not named, rather than a wrong one.
   */
  Optional<Map<String, Object>> inputs(ColumnRule.Table rule) {
    Map<String, Object> inputs = new HashMap<>();
    for (Map.Entry<String, Sql> input : rule.inputs().entrySet()) {
      Matcher truth = TRUTH.matcher(input.getValue().text());
      String column = truth.matches() ? truth.group(1) : input.getValue().text();
      if (!values.containsKey(column)) {
        return Optional.empty();
      }
      Object value = values.get(column);
      inputs.put(input.getKey(), truth.matches() ? Boolean.TRUE.equals(value) : value);
    }
    return Optional.of(inputs);
  }

  private Optional<FiredRow> fired(ColumnRule.Table rule) {
    DecisionTable table = rule.table();
    return inputs(rule)
        .flatMap(table::firstMatch)
        .map(row -> new FiredRow(table.id() + ":" + row.id(), conditions(table, row), row.cite()));
  }

  private static String conditions(DecisionTable table, DecisionTable.Rule row) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      Cell cell = row.conditions().get(i);
      if (!(cell instanceof Cell.Any)) {
        conditions.add(table.inputs().get(i).name() + " " + CellWords.of(cell));
      }
    }
    return String.join("; ", conditions);
  }
}
