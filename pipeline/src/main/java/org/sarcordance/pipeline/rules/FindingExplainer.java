package org.sarcordance.pipeline.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.sarcordance.pipeline.rules.Verdicts.Verdict;

/**
 * Why a measure answered as it did, read off its conditions.
 *
 * <p>Expressions give the values that an explanation needs, each of them once; a function puts them
 * together. Few findings are explained, and expressions that do it all would have to be planned for
 * every measure.
 */
public final class FindingExplainer implements CaseFunction {
  private static final Set<String> ONE_FACT_AWAY = Set.of("NOT_MET", "EXCEPTION", "NOT_YET_DUE");
  private final String measure;
  private final int number;
  private final Evidence evidence;
  private final Missing missing;
  private final SentenceWords sentence;
  private final Nearest nearest;
  private final BitSet oneFactAway;
  private final Object citation;

  private FindingExplainer(
      Measure measure,
      int number,
      Evidence evidence,
      Missing missing,
      SentenceWords sentence,
      Nearest nearest,
      BitSet oneFactAway) {
    this.measure = measure.id();
    this.number = number;
    this.evidence = evidence;
    this.missing = missing;
    this.sentence = sentence;
    this.nearest = nearest;
    this.oneFactAway = oneFactAway;
    this.citation = SparkValues.held(measure.citation());
  }

  /**
   * The explanation of a measure's answers.
   *
   * @param told the numbers of the answers that are explained
   * @param function gives an array with the values that {@link Explanations#of} names, in that
   *     order
   * @param inputs what the function is given
   */
  public record Explanation(BitSet told, CaseFunction function, List<Column> inputs) {}

  /** How answers are explained. */
  @FunctionalInterface
  public interface Explanations {
    /**
     * Compiles the explanations of a measure: {@code evidence}, the facts used, as text by name,
     * and the rows they come from, without facts that have no value; {@code missing}, the input
     * columns that would decide an INDETERMINATE answer, empty for other outcomes; {@code
     * sentence}; {@code nearest}, the fact whose change alone gives MET, NULL where it takes two
     * and where the outcome is MET, EXCLUDED or INDETERMINATE; {@code citation}.
     *
     * @param caseColumns the columns of the case row
     * @param number the number of the measure's answer
     * @param subject the value of {@link #subject} for the case
     */
    Explanation of(MeasureCompiler measure, Set<String> caseColumns, Column number, Column subject);
  }

  /** Explains the answers that are published with an explanation: all but MET and EXCLUDED. */
  public static Explanations ofPublished(Care care) {
    return ofAny(care, Verdict::isExplained);
  }

  /** Explains every answer. */
  public static Explanations ofAll(Care care) {
    return ofAny(care, verdict -> true);
  }

  /** Explains no answer. */
  public static Explanations ofNone(Care care) {
    return ofAny(care, verdict -> false);
  }

  /** The words about a case that the sentences of a measure begin with. */
  public static Column subject(Measure measure) {
    return Template.column(measure.sentence().subject());
  }

  private static Explanations ofAny(Care care, Predicate<Verdict> told) {
    return (compiled, caseColumns, number, subject) -> {
      Measure measure = compiled.measure();
      Verdicts verdicts = compiled.verdicts();
      FunctionInputs inputs = new FunctionInputs();
      FindingExplainer explainer =
          new FindingExplainer(
              measure,
              inputs.add("number of the answer", number),
              Evidence.of(measure, verdicts, caseColumns, inputs),
              Missing.of(verdicts, care, inputs),
              SentenceWords.of(
                  inputs.add("subject", subject), measure.sentence(), verdicts, told, inputs),
              Nearest.of(measure.numerator(), inputs),
              verdicts.numbers(verdict -> ONE_FACT_AWAY.contains(verdict.outcome())));
      return new Explanation(verdicts.numbers(told), explainer, inputs.columns());
    };
  }

  @Override
  public Object apply(Object[] values) {
    int answer = (Integer) values[number];
    String fact = oneFactAway.get(answer) ? nearest.name(values) : null;
    return new Object[] {
      evidence.texts(answer, values),
      missing.columns(answer, values),
      sentence.text(answer, values),
      SparkValues.held(fact),
      citation
    };
  }

  @Override
  public String toString() {
    return "explanation of " + measure;
  }
}
