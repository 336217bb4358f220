package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;

/**
 * The answers that one measure can give, numbered: a measure computes a number, and words are
 * looked up only for what is published.
 */
final class Verdicts {
  /** The outcome and reason behind a number. */
  record Verdict(String outcome, String reason) {
    /** Whether a finding with this outcome tells its evidence, sentence and what is missing. */
    boolean isExplained() {
      return !outcome.equals("MET") && !outcome.equals("EXCLUDED");
    }
  }

  private final List<Verdict> verdicts = new ArrayList<>();

  /** The number of an answer, counted from 1; NULL for cases that the measure is not for. */
  Column number(String outcome, String reason) {
    if (outcome.equals("NOT_APPLICABLE")) {
      return lit(null).cast("int");
    }
    Verdict verdict = new Verdict(outcome, reason);
    if (!verdicts.contains(verdict)) {
      verdicts.add(verdict);
    }
    return lit(verdicts.indexOf(verdict) + 1);
  }

  /** The answers numbered so far. */
  List<Verdict> all() {
    return List.copyOf(verdicts);
  }

  /** The outcome behind a number. */
  Column outcome(Column number) {
    return words(number, Verdict::outcome);
  }

  /** The reason behind a number. */
  Column reason(Column number) {
    return words(number, Verdict::reason);
  }

  /** Whether the answer behind a number is one of those asked for. */
  Column isAny(Column number, Predicate<Verdict> asked) {
    Object[] numbers =
        verdicts.stream().filter(asked).map(verdict -> verdicts.indexOf(verdict) + 1).toArray();
    return numbers.length == 0 ? lit(false) : number.isin(numbers);
  }

  private Column words(Column number, Function<Verdict, String> word) {
    return Numbered.value(verdicts.stream().map(word).map(text -> lit(text)).toList(), number);
  }
}
