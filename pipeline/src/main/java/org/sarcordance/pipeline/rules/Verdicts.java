package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.BitSet;
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
    return lit(position(outcome, reason));
  }

  /** The number of an answer that cases which the measure is for may get. */
  int position(String outcome, String reason) {
    Verdict verdict = new Verdict(outcome, reason);
    if (!verdicts.contains(verdict)) {
      verdicts.add(verdict);
    }
    return verdicts.indexOf(verdict) + 1;
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

  /** The numbers of the answers asked for. */
  BitSet numbers(Predicate<Verdict> asked) {
    BitSet numbers = new BitSet();
    for (int i = 0; i < verdicts.size(); i++) {
      numbers.set(i + 1, asked.test(verdicts.get(i)));
    }
    return numbers;
  }

  /** Whether the answer behind a number is one of those asked for; NULL for no number. */
  Column isAny(Column number, Predicate<Verdict> asked) {
    Object[] others = numbers(asked.negate()).stream().mapToObj(Integer::valueOf).toArray();
    return others.length == 0 ? number.isNotNull() : not(number.isin(others));
  }

  /**
   * Not {@code element_at}: in ANSI mode Spark takes its result for never missing if no value is,
   * whatever the number, and gives the first value in place of NULL or writes a file that cannot be
   * read.
   */
  private Column words(Column number, Function<Verdict, String> word) {
    return get(lit(verdicts.stream().map(word).toArray(String[]::new)), number.minus(1));
  }
}
