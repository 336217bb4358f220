package org.sarcordance.schemas;

import java.util.List;
import java.util.Map;

/** The kinds of data a source may record at all. What is not captured is unknown, not absent. */
public final class Captures {
  private static final List<Map<String, String>> ROWS = ResourceTable.rows("captures.csv");

  private Captures() {}

  /** The names of the kinds, in the order of the reference table. */
  public static List<String> kinds() {
    return ROWS.stream().map(row -> row.get("kind")).toList();
  }

  /** What the kind says, in one clause. */
  public static String description(String kind) {
    return cell(kind, "description");
  }

  /**
   * When the kind counts as captured although nobody says so: a condition in SQL over all child
   * rows of one case, true when the case shows that the kind is recorded.
   */
  public static String seenWhen(String kind) {
    return cell(kind, "seen_when");
  }

  private static String cell(String kind, String column) {
    return ROWS.stream()
        .filter(row -> row.get("kind").equals(kind))
        .map(row -> row.get(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown kind of data: " + kind));
  }
}
