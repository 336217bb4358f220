package org.sarcordance.schemas.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sarcordance.schemas.CheckedRow;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * Finds fields of one row that contradict each other. The rules of a table are a decision table
 * beside this class, of which every rule that matches warns. A row is never rejected for it, since
 * nobody knows which of the fields is wrong.
 */
public final class RowRules {
  private final String file;
  private final List<String> names;
  private final List<RowInput> inputs;
  private final List<DecisionTable.Rule> rules;
  private final RuleMatcher matcher;

  private RowRules(
      String file, List<String> names, List<RowInput> inputs, List<DecisionTable.Rule> rules) {
    this.file = file;
    this.names = names;
    this.inputs = inputs;
    this.rules = rules;
    this.matcher = new RuleMatcher(inputs, rules);
  }

  /** The rules of a table, for rows of a file of that name; a table may have none. */
  public static RowRules of(TableSchema schema, String file) {
    return of(schema, schema.name(), file);
  }

  /** The rules of that name for rows of a table; there may be none. */
  static RowRules of(TableSchema schema, String name, String file) {
    return RowRuleTable.read(schema, name)
        .map(table -> of(table, schema, file))
        .orElseGet(() -> new RowRules(file, List.of(), List.of(), List.of()));
  }

  private static RowRules of(DecisionTable table, TableSchema schema, String file) {
    return new RowRules(
        file,
        schema.names(),
        table.inputs().stream().map(input -> RowInput.of(schema, input.name())).toList(),
        table.rules());
  }

  /** The fields that the rules read or blame. */
  Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    inputs.forEach(input -> fields.addAll(input.fields(names)));
    rules.forEach(rule -> fields.add(rule.results().get(RowRuleTable.COLUMN)));
    return fields;
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The row with the warnings of all rules that match; a rejected row is left as it is. */
  public CheckedRow check(CheckedRow row) {
    if (row.rejected()) {
      return row;
    }
    List<Problem> found = problems(row.line(), row.values());
    if (found.isEmpty()) {
      return row;
    }
    List<Problem> all = new ArrayList<>(row.problems());
    all.addAll(found);
    return new CheckedRow(row.line(), row.values(), all);
  }

  /** The warnings of all rules that match these values, one for each field of the table. */
  List<Problem> problems(long line, Object[] row) {
    long matching = matcher.matching(row);
    if (matching == 0) {
      return List.of();
    }
    List<Problem> found = new ArrayList<>();
    for (long left = matching; left != 0; left &= left - 1) {
      found.add(warning(line, rules.get(Long.numberOfTrailingZeros(left))));
    }
    return found;
  }

  private Problem warning(long line, DecisionTable.Rule rule) {
    List<String> results = rule.results();
    return new Problem(
        file,
        line,
        results.get(RowRuleTable.COLUMN),
        null,
        rule.id(),
        Severity.WARN,
        results.get(RowRuleTable.MESSAGE),
        results.get(RowRuleTable.REMEDY));
  }
}
