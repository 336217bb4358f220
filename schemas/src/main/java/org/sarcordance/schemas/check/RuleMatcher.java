package org.sarcordance.schemas.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.sarcordance.schemas.decision.Cell;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * Finds the rules that match a row: one input after the other rules some out, until none is left.
 * Rules are bits of a number, so a table has at most 64.
 */
final class RuleMatcher {
  private final RowInput[] inputs;
  private final Cell[][] cells;
  private final long[] ofAny;
  private final long[] ofMissing;
  private final long all;

  RuleMatcher(List<RowInput> inputs, List<DecisionTable.Rule> rules) {
    if (rules.size() > Long.SIZE) {
      throw new IllegalStateException("Bug: more than 64 rules in a table of row rules");
    }
    this.inputs = inputs.toArray(RowInput[]::new);
    this.cells = new Cell[this.inputs.length][];
    Arrays.setAll(cells, i -> rules.stream().map(r -> r.conditions().get(i)).toArray(Cell[]::new));
    this.ofAny = Arrays.stream(cells).mapToLong(RuleMatcher::ofAny).toArray();
    this.ofMissing = Arrays.stream(cells).mapToLong(RuleMatcher::ofMissing).toArray();
    this.all = rules.isEmpty() ? 0 : -1L >>> (Long.SIZE - rules.size());
  }

  private static long ofAny(Cell[] cells) {
    return bits(cells, cell -> cell instanceof Cell.Any);
  }

  private static long ofMissing(Cell[] cells) {
    return bits(cells, cell -> cell.matches(null));
  }

  private static long bits(Cell[] cells, Predicate<Cell> isSet) {
    BitSet bits = new BitSet();
    for (int i = 0; i < cells.length; i++) {
      bits.set(i, isSet.test(cells[i]));
    }
    return bits.isEmpty() ? 0 : bits.toLongArray()[0];
  }

  /** The numbers of the rules that match, as bits. */
  long matching(Object[] row) {
    long left = all;
    for (int i = 0; i < inputs.length && left != 0; i++) {
      Object value = inputs[i].of(row);
      left &= value == null ? ofMissing[i] : ofAny[i] | matching(cells[i], value, left & ~ofAny[i]);
    }
    return left;
  }

  private static long matching(Cell[] cells, Object value, long asked) {
    long matching = 0;
    for (long left = asked; left != 0; left &= left - 1) {
      int rule = Long.numberOfTrailingZeros(left);
      matching |= cells[rule].matches(value) ? 1L << rule : 0;
    }
    return matching;
  }
}
