package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.when;

import java.util.BitSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
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
  private static final StructType TYPE =
      new StructType()
          .add("evidence", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType))
          .add("missing", DataTypes.createArrayType(DataTypes.StringType))
          .add("sentence", DataTypes.StringType)
          .add("nearest", DataTypes.StringType)
          .add("citation", DataTypes.StringType);

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

  /** A column with the explanation of an answer, NULL where the answer is not explained. */
  @FunctionalInterface
  public interface Explanations {
    /**
     * Compiles the explanations of a measure to a struct: {@code evidence}, the facts used, as text
     * by name, and the rows they come from, without facts that have no value; {@code missing}, the
     * input columns that would decide an INDETERMINATE answer, empty for other outcomes; {@code
     * sentence}; {@code nearest}, the fact whose change alone gives MET, NULL where it takes two
     * and where the outcome is MET, EXCLUDED or INDETERMINATE; {@code citation}.
     *
     * @param caseColumns the columns of the case row
     * @param number the number of the measure's answer
     * @param subject the value of {@link #subject} for the case
     */
    Column of(MeasureCompiler measure, Set<String> caseColumns, Column number, Column subject);
  }

  /** Explains the answers that are published with an explanation: all but MET and EXCLUDED. */
  public static Explanations ofPublished(Care care) {
    return ofAny(care, Verdict::isExplained);
  }

  /** Explains every answer. */
  public static Explanations ofAll(Care care) {
    return ofAny(care, verdict -> true);
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
      return when(
          verdicts.isAny(number, told), FunctionColumn.of(explainer, TYPE, inputs.columns()));
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
