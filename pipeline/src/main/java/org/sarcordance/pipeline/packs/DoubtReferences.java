package org.sarcordance.pipeline.packs;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.derive.DoubtReasons;
import org.sarcordance.pipeline.rules.ColumnRule;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Sql;
import org.sarcordance.pipeline.rules.TextResults;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.ClosestWords;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;

/**
 * Whether each reason that a doubt may give has its place in the order of doubts. One that has none
 * would be passed over without a word, and the answer be NOT_MET although it is not known.
 */
final class DoubtReferences {
  private static final String ORDER = "unknown_order";
  private static final String FACT_OF_DOUBT = "_unknown";

  private final List<String> order;
  private final Map<String, Sql> columns;
  private final Set<Problem> problems = new LinkedHashSet<>();

  private DoubtReferences(Guidelines guidelines) {
    order = guidelines.care().unknownOrder();
    columns =
        guidelines.columns().stream()
            .filter(ColumnRule.Expression.class::isInstance)
            .map(ColumnRule.Expression.class::cast)
            .collect(
                Collectors.toMap(
                    ColumnRule.Expression::column,
                    ColumnRule.Expression::sql,
                    (first, later) -> later));
  }

  static List<Problem> problems(Pack pack) {
    DoubtReferences references = new DoubtReferences(pack.guidelines());
    pack.guidelines().editions().stream()
        .map(edition -> edition.name() + "/due-rule.yaml")
        .filter(pack.folder()::has)
        .flatMap(path -> pack.folder().yaml(path).find(ORDER).stream())
        .forEach(references::order);
    pack.guidelines().measures().stream()
        .flatMap(measure -> measure.unknowns().stream())
        .forEach(references::doubt);
    return List.copyOf(references.problems);
  }

  private void order(YamlNode node) {
    for (String reason : DoubtReasons.all()) {
      if (!order.contains(reason)) {
        String message = "%s lacks %s, which facts give.".formatted(ORDER, reason);
        problems.add(PackProblems.reference(node, message, "Add it where it ranks."));
      }
    }
  }

  private void doubt(Sql doubt) {
    try {
      results(doubt, doubt, new HashSet<>());
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
    }
  }

  /** Looks at what an expression may give, by itself or through the columns that it hands on. */
  private void results(Sql doubt, Sql expression, Set<String> seen) {
    TextResults results = TextResults.of(expression);
    results.texts().stream()
        .filter(reason -> !order.contains(reason))
        .forEach(reason -> homeless(doubt, reason));
    results.others().forEach(other -> unclear(doubt, other));
    for (String column : results.columns()) {
      if (columns.containsKey(column)) {
        if (seen.add(column)) {
          results(doubt, columns.get(column), seen);
        }
      } else if (!column.endsWith(FACT_OF_DOUBT)) {
        unclear(doubt, column);
      }
    }
  }

  private void homeless(Sql doubt, String reason) {
    problems.add(
        PackProblems.reference(
            doubt,
            "the doubt \"%s\" has no place in %s.".formatted(reason, ORDER),
            "Closest: " + String.join(", ", ClosestWords.of(reason, order)) + "."));
  }

  private void unclear(Sql doubt, String part) {
    problems.add(
        PackProblems.reference(
            doubt,
            "it cannot be told whether each reason that %s gives has a place in %s."
                .formatted(part, ORDER),
            "Name the reasons: CASE WHEN %s IN ('DAY_UNKNOWN') THEN %s END."
                .formatted(part, part)));
  }
}
