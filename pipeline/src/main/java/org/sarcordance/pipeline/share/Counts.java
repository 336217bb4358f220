package org.sarcordance.pipeline.share;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sarcordance.pipeline.measure.Funnel;
import org.sarcordance.pipeline.tables.MeasureColumns;

/** The findings of a group by outcome, in the order of {@link #COLUMNS}. */
record Counts(List<Long> byOutcome) {
  /** The columns of the table {@code measures} that count outcomes; they add up to a population. */
  static final List<String> COLUMNS =
      List.of(
          MeasureColumns.N_MET,
          MeasureColumns.N_NOT_MET,
          MeasureColumns.N_EXCEPTION,
          MeasureColumns.N_EXCLUDED,
          MeasureColumns.N_NOT_YET_DUE,
          MeasureColumns.N_INDETERMINATE);

  static final long SMALLEST_COUNT = 5;
  static final Counts ZERO = of(0, 0, 0, 0, 0, 0);

  Counts {
    byOutcome = List.copyOf(byOutcome);
  }

  static Counts of(long... byOutcome) {
    return new Counts(Arrays.stream(byOutcome).boxed().toList());
  }

  long met() {
    return byOutcome.get(0);
  }

  long notMet() {
    return byOutcome.get(1);
  }

  long population() {
    return byOutcome.stream().mapToLong(Long::longValue).sum();
  }

  Counts plus(Counts other) {
    return add(other, 1);
  }

  Counts minus(Counts other) {
    return add(other, -1);
  }

  private Counts add(Counts other, int sign) {
    return new Counts(
        IntStream.range(0, COLUMNS.size())
            .mapToObj(i -> byOutcome.get(i) + sign * other.byOutcome.get(i))
            .toList());
  }

  /**
   * Whether these counts tell of persons: one of them is 1 to 4, or fewer than 10 answers are all
   * alike, so that 0 % or 100 % tells the answer of each.
   */
  boolean isDisclosive() {
    long decided = met() + notMet();
    boolean isUnanimous = decided > 0 && (met() == 0 || notMet() == 0);
    return byOutcome.stream().anyMatch(Counts::isSmall)
        || (isUnanimous && decided < Funnel.SMALLEST_UNIT);
  }

  static boolean isSmall(long count) {
    return count > 0 && count < SMALLEST_COUNT;
  }
}
