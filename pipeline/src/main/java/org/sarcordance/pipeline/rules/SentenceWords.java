package org.sarcordance.pipeline.rules;

import java.io.Serializable;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.sarcordance.pipeline.rules.Verdicts.Verdict;

/** A finding in one sentence: the case, what was expected, and what was found. */
final class SentenceWords implements Serializable {
  private final int subject;
  private final Template expectation;
  private final Map<Template, BitSet> found = new LinkedHashMap<>();

  private SentenceWords(int subject, Template expectation) {
    this.subject = subject;
    this.expectation = expectation;
  }

  /**
   * Takes the templates of a measure apart; their places become inputs.
   *
   * @param subject the position of the words about the case
   * @param told the answers that get a sentence
   */
  static SentenceWords of(
      int subject,
      Measure.Sentence sentence,
      Verdicts verdicts,
      Predicate<Verdict> told,
      FunctionInputs inputs) {
    SentenceWords words = new SentenceWords(subject, Template.of(sentence.expectation(), inputs));
    Map<Sql, BitSet> answers = new LinkedHashMap<>();
    for (Verdict verdict : verdicts.all()) {
      Sql template =
          sentence.found().getOrDefault(verdict.reason(), sentence.found().get(verdict.outcome()));
      if (told.test(verdict) && template != null) {
        answers
            .computeIfAbsent(template, key -> new BitSet())
            .or(verdicts.numbers(verdict::equals));
      }
    }
    answers.forEach((template, numbers) -> words.found.put(Template.of(template, inputs), numbers));
    return words;
  }

  /** What was found is in the words for the reason, or else in those for the outcome. */
  Object text(int number, Object[] values) {
    StringBuilder text = new StringBuilder().append(values[subject]).append(": ");
    expectation.write(values, text);
    text.append("; ");
    found.forEach(
        (template, numbers) -> {
          if (numbers.get(number)) {
            template.write(values, text);
          }
        });
    return SparkValues.held(text.append('.').toString());
  }
}
