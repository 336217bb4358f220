package org.sarcordance.schemas.decision;

/** Orders two values of one kind: numbers by value, text by character, false before true. */
final class ValueOrder {
  private ValueOrder() {}

  /**
   * Compares two numbers of any classes, or two values of one class that has an order.
   *
   * @throws IllegalArgumentException if the two have no order between them
   */
  @SuppressWarnings("unchecked")
  static int compare(Object left, Object right) {
    if (left.getClass() == right.getClass() && left instanceof Comparable<?> first) {
      return ((Comparable<Object>) first).compareTo(right);
    }
    if (left instanceof Number first && right instanceof Number second) {
      return Double.compare(first.doubleValue(), second.doubleValue());
    }
    throw new IllegalArgumentException(
        "Cannot compare %s with %s: the value must have the type of its column (%s, %s)"
            .formatted(left, right, name(left), name(right)));
  }

  private static String name(Object value) {
    return value.getClass().getSimpleName();
  }
}
