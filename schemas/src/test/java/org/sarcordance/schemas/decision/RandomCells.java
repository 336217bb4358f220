package org.sarcordance.schemas.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Cells in every notation over four inputs, and every case of a few values of each. */
final class RandomCells {
  static final List<String> NAMES = List.of("code", "count", "size", "flag");
  static final Map<String, ValueType> TYPES =
      Map.of(
          "code", ValueType.STRING,
          "count", ValueType.INT,
          "size", ValueType.DOUBLE,
          "flag", ValueType.BOOLEAN);

  private static final Map<String, List<String>> CELLS =
      Map.of(
          "code", List.of("*", "?", "A", "B|C", "!A", "!A|D", "A..C", "!B..C", "A|C..D"),
          "count", List.of("*", "?", "3", "1|5", "!3", "2..4", "<=2", ">3", "!1..2", "1|>=5"),
          "size", List.of("*", "?", "0.5", "!0.5", "0.5..2.0", "<2.0", ">=2.0", "0.5|>2.0"),
          "flag", List.of("*", "?", "true", "false", "!true"));

  private RandomCells() {}

  /** A cell of that input, seldom a star: a row of stars would hide all that follow. */
  static String cell(Random random, String name) {
    List<String> cells = CELLS.get(name);
    return cells.get(random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(cells.size() - 1));
  }

  /** Every combination of some values of the inputs, missing ones and unnamed ones among them. */
  static List<Map<String, Object>> cases() {
    Map<String, List<?>> values = new LinkedHashMap<>();
    values.put("code", Arrays.asList(null, "A", "B", "C", "D", "E"));
    values.put("count", Arrays.asList(null, 1, 2, 3, 4, 5, 9));
    values.put("size", Arrays.asList(null, 0.4, 0.5, 2.0, 2.5));
    values.put("flag", Arrays.asList(null, true, false));
    List<Map<String, Object>> cases = List.of(Map.of());
    for (Map.Entry<String, List<?>> input : values.entrySet()) {
      List<Map<String, Object>> longer = new ArrayList<>();
      for (Map<String, Object> start : cases) {
        for (Object value : input.getValue()) {
          Map<String, Object> next = new HashMap<>(start);
          next.put(input.getKey(), value);
          longer.add(next);
        }
      }
      cases = longer;
    }
    return cases;
  }
}
