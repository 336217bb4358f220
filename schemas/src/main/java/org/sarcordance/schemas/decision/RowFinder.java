package org.sarcordance.schemas.decision;

import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds the first row of a decision table that matches, as {@link DecisionTable#firstMatch} does,
 * in a time that hardly depends on the number of rows: each input is looked at once for all rows
 * together, and leaves a set of rows possible. For tables that are asked millions of times.
 */
public final class RowFinder implements Serializable {
  /** The position that stands for no row. */
  public static final int NONE = -1;

  private final InputRows[] inputs;
  private final int words;

  private RowFinder(InputRows[] inputs, int rows) {
    this.inputs = inputs;
    this.words = InputRows.words(rows);
  }

  /**
   * Prepares a table.
   *
   * @param held how the caller holds a value that the table names; the values asked for must be
   *     held the same way and be comparable with each other
   */
  public static RowFinder of(DecisionTable table, UnaryOperator<Object> held) {
    return new RowFinder(
        IntStream.range(0, table.inputs().size())
            .mapToObj(input -> InputRows.of(cells(table, input), held))
            .toArray(InputRows[]::new),
        table.rules().size());
  }

  private static List<Cell> cells(DecisionTable table, int input) {
    return table.rules().stream().map(rule -> rule.conditions().get(input)).toList();
  }

  /**
   * The position of the first row that matches, counted from 0, or {@link #NONE}.
   *
   * @param values one for each input, in the order of the table; NULL where missing
   */
  public int first(Object[] values) {
    long[][] possible = new long[inputs.length][];
    for (int input = 0; input < inputs.length; input++) {
      possible[input] = inputs[input].matching(values[input]);
    }
    for (int word = 0; word < words; word++) {
      long rows = -1L;
      for (long[] matching : possible) {
        rows &= matching[word];
      }
      if (rows != 0) {
        return word * Long.SIZE + Long.numberOfTrailingZeros(rows);
      }
    }
    return NONE;
  }
}
