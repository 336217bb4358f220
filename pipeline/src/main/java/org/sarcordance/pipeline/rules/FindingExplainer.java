package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.sarcordance.pipeline.rules.Verdicts.Verdict;

/**
 * Why a measure answered as it did, read off its compiled conditions: the facts it used, what would
 * decide an undecided answer, one plain sentence, and the single fact that would have made it MET.
 */
public final class FindingExplainer {
  private static final Set<String> ONE_FACT_AWAY = Set.of("NOT_MET", "EXCEPTION", "NOT_YET_DUE");

  private final Measure measure;
  private final Verdicts verdicts;
  private final Care care;
  private final Set<String> caseColumns;
  private final Predicate<Verdict> told;

  private FindingExplainer(
      MeasureCompiler compiled, Care care, Set<String> caseColumns, Predicate<Verdict> told) {
    this.measure = compiled.measure();
    this.verdicts = compiled.verdicts();
    this.care = care;
    this.caseColumns = caseColumns;
    this.told = told;
  }

  /**
   * Explains the answers of a measure that are published with an explanation: all but MET and
   * EXCLUDED.
   *
   * @param caseColumns the columns of the case row
   */
  public static FindingExplainer ofPublished(
      MeasureCompiler compiled, Care care, Set<String> caseColumns) {
    return new FindingExplainer(compiled, care, caseColumns, Verdict::isExplained);
  }

  /**
   * Explains every answer of a measure.
   *
   * @param caseColumns the columns of the case row
   */
  public static FindingExplainer ofAll(
      MeasureCompiler compiled, Care care, Set<String> caseColumns) {
    return new FindingExplainer(compiled, care, caseColumns, verdict -> true);
  }

  /** The words about a case that the sentences of a measure begin with. */
  public static Column subject(Measure measure) {
    return Template.column(measure.sentence().subject());
  }

  /** Whether the answer behind a number is explained. */
  public Column isExplained(Column number) {
    return verdicts.isAny(number, told);
  }

  /**
   * The facts used, as text by name, and the rows they come from; facts without a value are left
   * out.
   */
  public Column evidence(Column number) {
    return new Evidence(measure, verdicts, caseColumns).map(number);
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

  /**
   * The fact whose change alone gives MET; NULL where it takes two, and where the outcome is MET,
   * EXCLUDED or INDETERMINATE.
   */
  public Column nearest(Column number) {
    return when(
        verdicts.isAny(number, verdict -> ONE_FACT_AWAY.contains(verdict.outcome())),
        Nearest.of(measure.numerator()));
  }

  /** What was found, in the words for the reason, or else in those for the outcome. */
  private Column found(Column number) {
    Map<String, Sql> words = measure.sentence().found();
    Map<Sql, Set<Verdict>> meanings = new LinkedHashMap<>();
    for (Verdict verdict : verdicts.all()) {
      Sql template = words.getOrDefault(verdict.reason(), words.get(verdict.outcome()));
      if (told.test(verdict) && template != null) {
        meanings.computeIfAbsent(template, key -> new LinkedHashSet<>()).add(verdict);
      }
    }
    Choice found = new Choice();
    meanings.forEach(
        (template, meant) ->
            found.add(verdicts.isAny(number, meant::contains), Template.column(template)));
    return found.otherwise(lit(""));
  }
}
