package org.sarcordance.schemas.decision;

import java.io.Serializable;
import java.util.List;

/**
 * One condition cell of a decision table. The notation:
 *
 * <ul>
 *   <li>{@code *} any value, or none
 *   <li>{@code ?} missing (NULL)
 *   <li>{@code A} that value, {@code A|B} one of them; a missing value does not match
 *   <li>{@code 5..10} a closed range of numbers, or of strings of equal length ({@code C150..C159})
 *   <li>{@code <=5}, {@code >=5}, {@code <5}, {@code >5} for numbers
 *   <li>{@code !X} anything but X, missing included, where X is a value, a range or a list of them
 * </ul>
 */
public sealed interface Cell extends Serializable {

  /** Whether the value, NULL when missing, fulfils the condition. Always decided: never unknown. */
  boolean matches(Object value);

  /**
   * Reads a cell.
   *
   * @throws IllegalArgumentException with one sentence that names the cell and what is wrong in it
   */
  static Cell parse(String text, ValueType type) {
    return new CellParser(text, type).parse();
  }

  /** {@code *}: matches every value, and a missing one. */
  record Any() implements Cell {
    @Override
    public boolean matches(Object value) {
      return true;
    }
  }

  /** {@code ?}: matches only a missing value. */
  record Missing() implements Cell {
    @Override
    public boolean matches(Object value) {
      return value == null;
    }
  }

  /** A value, a range or a list: matches a value that lies in one of the spans, never NULL. */
  record OneOf(List<Span> spans) implements Cell {
    public OneOf {
      spans = List.copyOf(spans);
    }

    @Override
    public boolean matches(Object value) {
      if (value == null) {
        return false;
      }
      for (Span span : spans) {
        if (span.contains(value)) {
          return true;
        }
      }
      return false;
    }
  }

  /** {@code !X}: matches whatever X does not match, a missing value included. */
  record Not(OneOf spans) implements Cell {
    @Override
    public boolean matches(Object value) {
      return !spans.matches(value);
    }
  }

  /**
   * The values between two ends. A NULL end is unbounded; two equal closed ends are one value.
   * Numbers compare by value whatever their class, strings character by character.
   *
   * @param low the lower end
   * @param lowOpen whether the lower end itself lies outside
   * @param high the upper end
   * @param highOpen whether the upper end itself lies outside
   */
  record Span(Object low, boolean lowOpen, Object high, boolean highOpen) implements Serializable {

    /** The span of one value. */
    static Span of(Object value) {
      return new Span(value, false, value, false);
    }

    /** Whether the span is one value. */
    public boolean isSingle() {
      return low != null && low.equals(high) && !lowOpen && !highOpen;
    }

    /** Whether the value, never NULL, lies in the span. */
    public boolean contains(Object value) {
      boolean isOneText = low == high && low instanceof String;
      return isOneText ? low.equals(value) : isAbove(value) && isBelow(value);
    }

    private boolean isAbove(Object value) {
      int order = low == null ? 1 : ValueOrder.compare(value, low);
      return lowOpen ? order > 0 : order >= 0;
    }

    private boolean isBelow(Object value) {
      int order = high == null ? -1 : ValueOrder.compare(value, high);
      return highOpen ? order < 0 : order <= 0;
    }
  }
}
