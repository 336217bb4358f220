package org.sarcordance.schemas;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is wrong with a row because of other rows, and in which words it is told. The rules are in
 * {@code cross_row_rules.csv}; whoever finds such rows, in one JVM or on a cluster, tells it alike.
 *
 * @param id the id of the check
 * @param severity what it does to the row
 * @param parts the message: text, the name of a value, text and so on in turns
 * @param remedy how to fix it
 */
public record CrossRowRule(String id, Severity severity, List<String> parts, String remedy) {
  /** The case stands in several rows of cases.csv. */
  public static final String CASE_TWICE = "case_twice";

  /** A child row names a case that is not there. */
  public static final String CASE_MISSING = "case_missing";

  /** A child row belongs to a case that was rejected. */
  public static final String CASE_REJECTED = "case_rejected";

  /** Two child rows of a case have the same number. */
  public static final String KEY_TWICE = "key_twice";

  /** A case says the same as an earlier one. */
  public static final String CASE_COPIED = "case_copied";

  private static final Map<String, CrossRowRule> RULES =
      ResourceTable.rows("cross_row_rules.csv").stream()
          .map(CrossRowRule::of)
          .collect(Collectors.toMap(CrossRowRule::id, Function.identity()));

  public CrossRowRule {
    parts = List.copyOf(parts);
  }

  private static CrossRowRule of(Map<String, String> row) {
    return new CrossRowRule(
        row.get("rule"),
        Severity.valueOf(row.get("severity")),
        Arrays.asList(row.get("message").split("[{}]")),
        row.get("remedy"));
  }

  /** The rule of that id; an id that does not exist is a bug. */
  public static CrossRowRule of(String id) {
    CrossRowRule rule = RULES.get(id);
    if (rule == null) {
      throw new IllegalStateException("Bug: there is no rule across rows " + id);
    }
    return rule;
  }

  /** The message with the values in their places. */
  public String message(Map<String, ?> values) {
    return IntStream.range(0, parts.size())
        .mapToObj(i -> isName(i) ? String.valueOf(values.get(parts.get(i))) : parts.get(i))
        .collect(Collectors.joining());
  }

  /** The problem of a row, with the values in the places of the message. */
  public Problem problem(String file, long line, String column, Map<String, ?> values) {
    return new Problem(file, line, column, null, id, severity, message(values), remedy);
  }

  /** Whether this part of the message is the name of a value. */
  public boolean isName(int part) {
    return part % 2 == 1;
  }
}
