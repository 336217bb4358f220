package org.sarcordance.pipeline.guidelines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sarcordance.schemas.decision.Cell;
import org.sarcordance.schemas.decision.DecisionTable;
import org.sarcordance.schemas.decision.ValueType;

/**
 * The finite domain of a table: for each input, values that its cells can tell apart. Two values
 * that no cell tells apart are represented by one of them.
 */
final class Domain {
  /** Stands for a text that no cell names. */
  static final String UNLISTED = "~";

  private Domain() {}

  /** Each input with its values, NULL included. */
  static Map<String, List<Object>> of(DecisionTable table) {
    Map<String, List<Object>> domain = new LinkedHashMap<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      domain.put(table.inputs().get(i).name(), values(table, i));
    }
    return domain;
  }

  /** Visits each combination of the values of a domain. */
  static void combine(Map<String, List<Object>> domain, Consumer<Map<String, Object>> visitor) {
    combine(List.copyOf(domain.keySet()), domain, new LinkedHashMap<>(), visitor);
  }

  private static void combine(
      List<String> names,
      Map<String, List<Object>> domain,
      Map<String, Object> values,
      Consumer<Map<String, Object>> visitor) {
    if (names.isEmpty()) {
      visitor.accept(values);
      return;
    }
    for (Object value : domain.get(names.get(0))) {
      values.put(names.get(0), value);
      combine(names.subList(1, names.size()), domain, values, visitor);
    }
  }

  private static List<Object> values(DecisionTable table, int input) {
    ValueType type = table.inputs().get(input).type();
    Set<Object> ends = new LinkedHashSet<>();
    table.rules().stream()
        .map(rule -> rule.conditions().get(input))
        .flatMap(Domain::spans)
        .flatMap(span -> Stream.of(span.low(), span.high()))
        .forEach(end -> ends.addAll(around(end, type)));
    List<Object> values = new ArrayList<>(ends);
    if (type == ValueType.STRING) {
      values.add(UNLISTED);
    }
    values.add(null);
    return values;
  }

  private static Stream<Cell.Span> spans(Cell cell) {
    if (cell instanceof Cell.OneOf list) {
      return list.spans().stream();
    }
    return cell instanceof Cell.Not not ? not.spans().spans().stream() : Stream.empty();
  }

  private static List<Object> around(Object end, ValueType type) {
    if (end == null) {
      return List.of();
    }
    return switch (type) {
      case STRING -> List.of(end);
      case INT -> IntStream.rangeClosed(-1, 1).<Object>mapToObj(i -> (Integer) end + i).toList();
      case DOUBLE -> List.of((Double) end - 0.5, end, (Double) end + 0.5);
      case BOOLEAN -> List.of(true, false);
    };
  }
}
