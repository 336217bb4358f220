package org.sarcordance.schemas.decision;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a decision table that the value of one input leaves possible, as bits: bit 0 of word
 * 0 stands for the first row. The ends of all spans divide the values into so many places: each end
 * itself, and what lies between two of them. Inside a place no cell changes its answer.
 */
final class InputRows implements Serializable {
  private final Object[] ends;
  private final long[][] atEnd;
  private final long[][] belowEnd;
  private final long[] missing;

  private InputRows(Object[] ends, long[][] atEnd, long[][] belowEnd, long[] missing) {
    this.ends = ends;
    this.atEnd = atEnd;
    this.belowEnd = belowEnd;
    this.missing = missing;
  }

  /**
   * Prepares an input.
   *
   * @param cells the cell of each row
   * @param held how the caller holds a value that a cell names
   */
  static InputRows of(List<Cell> cells, UnaryOperator<Object> held) {
    Object[] ends =
        cells.stream()
            .flatMap(InputRows::spans)
            .flatMap(span -> Stream.of(span.low(), span.high()))
            .flatMap(Stream::ofNullable)
            .sorted(ValueOrder::compare)
            .distinct()
            .toArray();
    return new InputRows(
        Arrays.stream(ends).map(held).toArray(),
        Arrays.stream(ends).map(end -> rows(cells, at(end))).toArray(long[][]::new),
        IntStream.rangeClosed(0, ends.length)
            .mapToObj(i -> rows(cells, between(i == 0 ? null : ends[i - 1], endOrNull(ends, i))))
            .toArray(long[][]::new),
        rows(cells, cell -> cell.matches(null)));
  }

  /** How many numbers hold one bit a row. */
  static int words(int rows) {
    return (rows + Long.SIZE - 1) / Long.SIZE;
  }

  /** The rows whose cells a value fulfils; NULL is a missing value. */
  long[] matching(Object value) {
    if (value == null) {
      return missing;
    }
    int place = Arrays.binarySearch(ends, value, ValueOrder::compare);
    return place >= 0 ? atEnd[place] : belowEnd[-place - 1];
  }

  private static Stream<Cell.Span> spans(Cell cell) {
    if (cell instanceof Cell.OneOf list) {
      return list.spans().stream();
    }
    return cell instanceof Cell.Not not ? not.spans().spans().stream() : Stream.empty();
  }

  private static Object endOrNull(Object[] ends, int i) {
    return i == ends.length ? null : ends[i];
  }

  private static Predicate<Cell> at(Object end) {
    return cell -> cell.matches(end);
  }

  /** Whether a cell matches all that lies between two neighboring ends, NULL being no end. */
  private static Predicate<Cell> between(Object low, Object high) {
    Predicate<Cell.Span> holds =
        span ->
            (span.low() == null || (low != null && ValueOrder.compare(span.low(), low) <= 0))
                && (span.high() == null
                    || (high != null && ValueOrder.compare(span.high(), high) >= 0));
    return cell ->
        !(cell instanceof Cell.Missing)
            && spans(cell).anyMatch(holds) == (cell instanceof Cell.OneOf);
  }

  private static long[] rows(List<Cell> cells, Predicate<Cell> condition) {
    long[] rows = new long[words(cells.size())];
    for (int row = 0; row < cells.size(); row++) {
      if (condition.test(cells.get(row))) {
        rows[row / Long.SIZE] |= 1L << row % Long.SIZE;
      }
    }
    return rows;
  }
}
