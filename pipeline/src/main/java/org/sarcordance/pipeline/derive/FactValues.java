package org.sarcordance.pipeline.derive;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The facts of one case while they are worked out, and the rows of the extract that single facts
 * come from. A fact that nobody set is NULL.
 */
final class FactValues {
  private final Map<String, Integer> positions;
  private final Object[] values;
  private final Map<String, String> rows = new LinkedHashMap<>();

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

  /** Notes the row that a fact comes from; none where it is NULL. */
  void from(String fact, SourceRow row) {
    if (row != null && row.number() != null) {
      rows.put(rowName(fact), row.numbering() + " " + row.number());
    }
  }

  /** Notes the rows that a fact comes from, all of one file. */
  void from(String fact, Collection<? extends SourceRow> sources) {
    List<? extends SourceRow> numbered =
        sources.stream().filter(row -> row.number() != null).toList();
    if (!numbered.isEmpty()) {
      rows.put(
          rowName(fact),
          numbered.stream()
              .map(SourceRow::number)
              .collect(Collectors.toCollection(TreeSet::new))
              .stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", ", numbered.get(0).numbering() + " ", "")));
    }
  }

  /** The rows that facts come from, by {@code <fact>_row}, a fact's {@code _day} left out. */
  Map<String, String> rows() {
    return rows;
  }

  private static String rowName(String fact) {
    String end = "_day";
    return (fact.endsWith(end) ? fact.substring(0, fact.length() - end.length()) : fact) + "_row";
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
