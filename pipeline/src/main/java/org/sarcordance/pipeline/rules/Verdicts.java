package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;

/**
 * The answers that measures can give, numbered: a measure computes a number, and words are looked
 * up only for what is published.
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
    return lit(index(new Verdict(outcome, reason)));
  }

  int index(Verdict verdict) {
    if (!verdicts.contains(verdict)) {
      verdicts.add(verdict);
    }
    return verdicts.indexOf(verdict) + 1;
  }

  /** The outcome behind a number. */
  public Column outcome(Column number) {
    return words(number, Verdict::outcome);
  }

  /** The reason behind a number. */
  public Column reason(Column number) {
    return words(number, Verdict::reason);
  }

  /** Whether the answer behind a number is explained. */
  public Column isExplained(Column number) {
    Object[] explained = verdicts.stream().filter(Verdict::isExplained).map(this::index).toArray();
    return number.isin(explained);
  }

  private Column words(Column number, Function<Verdict, String> word) {
    return element_at(
        array(verdicts.stream().map(word).map(text -> lit(text)).toArray(Column[]::new)), number);
  }
}
