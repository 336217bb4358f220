package org.sarcordance.schemas.decision;

/** Orders two values of one kind: numbers by value, strings by character, false before true. */
final class ValueOrder {
  private ValueOrder() {}

  static int compare(Object left, Object right) {
    if (left instanceof Number first && right instanceof Number second) {
      return Double.compare(first.doubleValue(), second.doubleValue());
    }
    if (left instanceof String first && right instanceof String second) {
      return first.compareTo(second);
    }
    if (left instanceof Boolean first && right instanceof Boolean second) {
      return first.compareTo(second);
    }
    throw new IllegalArgumentException(
        "Cannot compare %s with %s: the value must have the type of its column (%s, %s)"
            .formatted(left, right, name(left), name(right)));
  }

  private static String name(Object value) {
    return value.getClass().getSimpleName();
  }
}
