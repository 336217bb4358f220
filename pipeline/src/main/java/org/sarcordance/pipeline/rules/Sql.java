package org.sarcordance.pipeline.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;
import org.sarcordance.schemas.Severity;

/**
 * An expression of a rule file in Spark SQL, with the place where it stands.
 *
 * @param text the expression
 * @param file the rule file, relative to the folder of editions
 * @param line the line of the file, counted from 1
 * @param column the column at which the value starts, counted from 1
 */
public record Sql(String text, String file, long line, int column) {

  /** The columns that the expression names, in the order of their first appearance. */
  public Set<String> columns() {
    return Expressions.columns(this);
  }

  /** The same place with {@code {name}} placeholders replaced; names without a value stay. */
  Sql with(Map<String, String> values) {
    String replaced = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      replaced = replaced.replace("{" + value.getKey() + "}", value.getValue());
    }
    return new Sql(replaced, file, line, column);
  }

  /** The condition that both hold, at the place of this one. */
  Sql and(Sql other) {
    return new Sql("(" + text + ") AND (" + other.text + ")", file, line, column);
  }

  /** The exception for a mistake in this expression. */
  ProblemsException mistake(String what, String remedy) {
    return new ProblemsException(List.of(problem(what, remedy)));
  }

  /** The problem of a mistake in this expression. */
  Problem problem(String what, String remedy) {
    return new Problem(
        file,
        line,
        null,
        null,
        "guideline-condition",
        Severity.REFUSE_EXTRACT,
        what + " in \"" + text + "\".",
        remedy);
  }

  /** The problem of naming a column that is not there. */
  Problem unknownColumn(String name, String closest) {
    return problem(
        "column %d: unknown column %s".formatted(column + Math.max(0, text.indexOf(name)), name),
        "Closest: " + closest + ".");
  }
}
