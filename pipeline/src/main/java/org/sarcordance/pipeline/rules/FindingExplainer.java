package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;

/**
 * Why a measure answered as it did, read off its compiled conditions: the facts it used, what would
 * decide an undecided answer, one plain sentence, and the single fact that would have made it MET.
 */
public final class FindingExplainer {
  private final Measure measure;
  private final Care care;
  private final Set<String> caseColumns;

  /**
   * Explains a measure.
   *
   * @param caseColumns the columns of the case row
   */
  public FindingExplainer(Measure measure, Care care, Set<String> caseColumns) {
    this.measure = measure;
    this.care = care;
    this.caseColumns = caseColumns;
  }

  /** The facts used, as text by name; facts without a value are left out. */
  public Column evidence() {
    Column[] entries =
        evidenceColumns().stream()
            .map(name -> when(col(name).isNotNull(), struct(lit(name), col(name).cast("string"))))
            .toArray(Column[]::new);
    return map_from_entries(array_compact(array(entries)));
  }

  /** The input columns that would decide an INDETERMINATE answer; empty for other outcomes. */
  public Column missing(Column outcome, Column reason) {
    Column[] asked =
        care.asks().stream()
            .map(
                ask ->
                    when(
                        reason
                            .equalTo(ask.reason())
                            .and(ask.when().map(sql -> expr(sql.text())).orElse(lit(true))),
                        lit(ask.column())))
            .toArray(Column[]::new);
    return when(outcome.equalTo("INDETERMINATE"), array_distinct(array_compact(array(asked))))
        .otherwise(array().cast("array<string>"));
  }

  /** The finding in one sentence. */
  public Column sentence(Column outcome, Column reason) {
    return concat(
        Template.column(measure.sentence().subject()),
        lit(": "),
        Template.column(measure.sentence().expectation()),
        lit("; "),
        found(outcome, reason),
        lit("."));
  }

  /** The fact whose change alone gives MET; NULL where it takes two, or where it is MET. */
  public Column nearest(Column outcome) {
    return when(outcome.equalTo("NOT_MET"), nearest(Expressions.tree(measure.numerator())));
  }

  private Column found(Column outcome, Column reason) {
    Column words = lit("");
    for (Map.Entry<String, Sql> entry : measure.sentence().found().entrySet()) {
      String key = entry.getKey();
      boolean isOutcome =
          Set.of("NOT_MET", "EXCEPTION", "NOT_YET_DUE", "INDETERMINATE").contains(key);
      if (isOutcome) {
        words = when(outcome.equalTo(key), Template.column(entry.getValue())).otherwise(words);
      }
    }
    for (Map.Entry<String, Sql> entry : measure.sentence().found().entrySet()) {
      words =
          when(reason.equalTo(entry.getKey()), Template.column(entry.getValue())).otherwise(words);
    }
    return words;
  }

  private Set<String> evidenceColumns() {
    Set<String> names = new LinkedHashSet<>();
    measure.memberships().forEach(step -> names.addAll(Expressions.columns(step.condition())));
    for (String name : Expressions.columns(measure.numerator())) {
      names.add(name);
      names.add(name + "_day");
    }
    measure.dueDay().ifPresent(sql -> names.addAll(Expressions.columns(sql)));
    names.retainAll(caseColumns);
    return names;
  }

  private Column nearest(Expressions.Tree tree) {
    if (tree instanceof Expressions.Tree.Leaf leaf) {
      String name = leaf.columns().stream().findFirst().orElse(null);
      return when(isFalse(leaf), lit(name));
    }
    if (tree instanceof Expressions.Tree.Any any) {
      return coalesce(any.parts().stream().map(this::nearest).toArray(Column[]::new));
    }
    List<Expressions.Tree> parts = ((Expressions.Tree.All) tree).parts();
    Column failing =
        parts.stream()
            .map(part -> when(isFalse(part), lit(1)).otherwise(lit(0)))
            .reduce(Column::plus)
            .orElseThrow();
    Column one = coalesce(parts.stream().map(this::nearest).toArray(Column[]::new));
    return when(failing.equalTo(1), one);
  }

  private static Column isFalse(Expressions.Tree tree) {
    return not(coalesce(holds(tree), lit(false)));
  }

  private static Column holds(Expressions.Tree tree) {
    if (tree instanceof Expressions.Tree.Leaf leaf) {
      return expr(leaf.sql());
    }
    return tree instanceof Expressions.Tree.All all
        ? all.parts().stream().map(FindingExplainer::holds).reduce(Column::and).orElseThrow()
        : ((Expressions.Tree.Any) tree)
            .parts().stream().map(FindingExplainer::holds).reduce(Column::or).orElseThrow();
  }
}
