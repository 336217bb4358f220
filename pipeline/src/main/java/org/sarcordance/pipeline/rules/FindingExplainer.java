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

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.sarcordance.pipeline.rules.Verdicts.Verdict;

/**
 * Why a measure answered as it did, read off its compiled conditions: the facts it used, what would
 * decide an undecided answer, one plain sentence, and the single fact that would have made it MET.
 */
public final class FindingExplainer {
  private final Measure measure;
  private final Verdicts verdicts;
  private final Care care;
  private final Set<String> caseColumns;

  /**
   * Explains a measure.
   *
   * @param caseColumns the columns of the case row
   */
  public FindingExplainer(MeasureCompiler compiled, Care care, Set<String> caseColumns) {
    this.measure = compiled.measure();
    this.verdicts = compiled.verdicts();
    this.care = care;
    this.caseColumns = caseColumns;
  }

  /** The words about a case that the sentences of a measure begin with. */
  public static Column subject(Measure measure) {
    return Template.column(measure.sentence().subject());
  }

  /** Whether the answer behind a number is explained. */
  public Column isExplained(Column number) {
    return verdicts.isAny(number, Verdict::isExplained);
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
  public Column missing(Column number) {
    Column[] asked =
        care.asks().stream()
            .filter(ask -> verdicts.all().stream().anyMatch(verdict -> isAsked(ask, verdict)))
            .map(ask -> when(asks(ask, number), lit(ask.column())))
            .toArray(Column[]::new);
    return asked.length == 0
        ? array().cast("array<string>")
        : array_distinct(array_compact(array(asked)));
  }

  private Column asks(Care.Ask ask, Column number) {
    Column isAsked = verdicts.isAny(number, verdict -> isAsked(ask, verdict));
    return ask.when().map(sql -> isAsked.and(expr(sql.text()))).orElse(isAsked);
  }

  private static boolean isAsked(Care.Ask ask, Verdict verdict) {
    return verdict.outcome().equals("INDETERMINATE") && verdict.reason().equals(ask.reason());
  }

  /**
   * The finding in one sentence.
   *
   * @param subject the value of {@link #subject}
   */
  public Column sentence(Column subject, Column number) {
    return concat(
        subject,
        lit(": "),
        Template.column(measure.sentence().expectation()),
        lit("; "),
        found(number),
        lit("."));
  }

  /** The fact whose change alone gives MET; NULL where it takes two, or where it is MET. */
  public Column nearest(Column number) {
    return when(
        verdicts.isAny(number, verdict -> verdict.outcome().equals("NOT_MET")),
        nearest(Expressions.tree(measure.numerator())));
  }

  /** What was found, in the words for the reason, or else in those for the outcome. */
  private Column found(Column number) {
    Map<String, Sql> words = measure.sentence().found();
    Map<Sql, Set<Verdict>> meanings = new LinkedHashMap<>();
    for (Verdict verdict : verdicts.all()) {
      Sql template = words.getOrDefault(verdict.reason(), words.get(verdict.outcome()));
      if (verdict.isExplained() && template != null) {
        meanings.computeIfAbsent(template, key -> new LinkedHashSet<>()).add(verdict);
      }
    }
    Choice found = new Choice();
    meanings.forEach(
        (template, meant) ->
            found.add(verdicts.isAny(number, meant::contains), Template.column(template)));
    return found.otherwise(lit(""));
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
