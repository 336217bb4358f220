package org.sarcordance.pipeline.derive;

import java.util.Map;

/** The facts of one case while they are worked out. A fact that nobody set is NULL. */
final class FactValues {
  private final Map<String, Integer> positions;
  private final Object[] values;

  FactValues(Map<String, Integer> positions) {
    this.positions = positions;
    this.values = new Object[positions.size()];
  }

  void set(String fact, Object value) {
    values[position(fact)] = value;
  }

  Integer day(String fact) {
    return (Integer) values[position(fact)];
  }

  String text(String fact) {
    return (String) values[position(fact)];
  }

  boolean isTrue(String fact) {
    return Boolean.TRUE.equals(values[position(fact)]);
  }

  Object[] toArray() {
    return values;
  }

  private int position(String fact) {
    Integer position = positions.get(fact);
    if (position == null) {
      throw new IllegalStateException("Bug: no fact is named " + fact);
    }
    return position;
  }
}
