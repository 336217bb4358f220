package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;
import org.sarcordance.schemas.Severity;
import org.sarcordance.schemas.decision.DecisionTable;

/** Whether the results of a decision table have the types that its columns ask for. */
final class TableResults {
  private static final String MISSING = "?";
  private static final String COPY = "=";

  private final DecisionTable table;
  private final List<Problem> problems = new ArrayList<>();

  private TableResults(DecisionTable table) {
    this.table = table;
  }

  /**
   * Checks the outputs that are asked for.
   *
   * @param gives where they are asked for, by output
   * @throws ProblemsException with every result that is of another type, and every output that the
   *     table does not have
   */
  static void check(
      DecisionTable table,
      Map<String, YamlNode> gives,
      Map<String, ColumnRule.Table.Output> outputs) {
    TableResults results = new TableResults(table);
    outputs.forEach((name, output) -> results.output(name, output.type(), gives.get(name)));
    if (!results.problems.isEmpty()) {
      throw new ProblemsException(results.problems);
    }
  }

  private void output(String name, DataType type, YamlNode node) {
    int place = table.outputs().indexOf(name);
    if (place < 0) {
      String remedy = "Results: " + String.join(", ", table.outputs()) + ".";
      String mistake = "asks for \"%s\", which %s does not give".formatted(name, table.id());
      problems.addAll(node.mistake(mistake, remedy).problems());
      return;
    }
    for (DecisionTable.Rule rule : table.rules()) {
      String result = rule.results().get(place);
      if (!isOfType(result, type)) {
        problems.add(problem(rule, name, result, type.simpleString()));
      }
    }
  }

  private boolean isOfType(String result, DataType type) {
    if (result.equals(MISSING)) {
      return true;
    }
    if (result.startsWith(COPY)) {
      String input = result.substring(COPY.length());
      return table.inputs().stream()
          .filter(one -> one.name().equals(input))
          .anyMatch(one -> SparkValues.type(one.type()).equals(type));
    }
    try {
      return SparkValues.read(result, type) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Problem problem(DecisionTable.Rule rule, String name, String result, String type) {
    return new Problem(
        table.file(),
        rule.line(),
        null,
        null,
        "guideline-form",
        Severity.REFUSE_EXTRACT,
        "row %s: %s = \"%s\" is not of type %s.".formatted(rule.id(), name, result, type),
        "Write a value of the type, ? for none, or =input to copy an input of the type.");
  }
}
