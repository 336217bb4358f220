package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;

/**
 * The answers that one measure can give, numbered: a measure computes a number, and words are
 * looked up only for what is published.
 */
public final class Verdicts {
  /** The outcome and reason behind a number. */
  public record Verdict(String outcome, String reason) {
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

  /** The answers numbered so far; the first has the number 1. */
  public List<Verdict> all() {
    return List.copyOf(verdicts);
  }

  /** The numbers of the answers asked for. */
  BitSet numbers(Predicate<Verdict> asked) {
    BitSet numbers = new BitSet();
    for (int i = 0; i < verdicts.size(); i++) {
      numbers.set(i + 1, asked.test(verdicts.get(i)));
    }
    return numbers;
  }
}
