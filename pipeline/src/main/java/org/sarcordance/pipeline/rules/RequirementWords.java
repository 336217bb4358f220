package org.sarcordance.pipeline.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.rules.Expressions.Tree;

/**
 * A requirement that a case fails, as a phrase; what no words are known for stays as it is written.
 */
final class RequirementWords {
  private static final String VALUE = "('[^']*'|-?[\\d.]+)";
  private static final Pattern IS = Pattern.compile("(\\w+) (?:=|<=>) " + VALUE);
  private static final Pattern IS_NOT =
      Pattern.compile("(?:NOT \\()?(\\w+) (?:<>|!=|=|<=>) " + VALUE + "\\)?");
  private static final Pattern IN = Pattern.compile("(\\w+) IN \\(([^()]*)\\)");
  private static final Pattern NOT_IN = Pattern.compile("NOT \\((\\w+) IN \\(([^()]*)\\)\\)");
  private static final Pattern RECORDED = Pattern.compile("(\\w+) IS NOT NULL");
  private static final Pattern NOT_RECORDED = Pattern.compile("(\\w+) IS NULL");
  private static final Pattern TRUE = Pattern.compile("(\\w+) (?:<=> true|IS TRUE)");
  private static final Pattern MAY_BE_TRUE = Pattern.compile("NOT \\((\\w+) <=> false\\)");
  private static final Pattern NOT_TRUE = Pattern.compile("NOT \\((\\w+) <=> true\\)");
  private static final Pattern COMPARED = Pattern.compile("(\\w+) (<=|>=|<|>) (\\w+)");

  private RequirementWords() {}

  static String of(Tree tree) {
    if (tree instanceof Tree.All all) {
      return join(all.parts(), " and ");
    }
    if (tree instanceof Tree.Any any) {
      return join(any.parts(), " or ");
    }
    return leaf(bare(tree.sql()));
  }

  private static String join(List<Tree> parts, String word) {
    return parts.stream()
        .map(part -> part instanceof Tree.Leaf ? of(part) : "(" + of(part) + ")")
        .collect(Collectors.joining(word));
  }

  private static String leaf(String sql) {
    String words = words(IS, sql, "%s is %s");
    words = words != null ? words : words(IS_NOT, sql, "%s is not %s");
    words = words != null ? words : words(IN, sql, "%s is %s");
    words = words != null ? words : words(NOT_IN, sql, "%s is not %s");
    words = words != null ? words : words(RECORDED, sql, "%s is known");
    words = words != null ? words : words(NOT_RECORDED, sql, "%s is not known");
    words = words != null ? words : words(TRUE, sql, "%s");
    words = words != null ? words : words(MAY_BE_TRUE, sql, "%s, or not known");
    words = words != null ? words : words(NOT_TRUE, sql, "not %s");
    words = words != null ? words : compared(sql);
    return words != null ? words : sql.replaceAll("(?i)\\bNOT (\\w+)", "not $1");
  }

  private static String words(Pattern pattern, String sql, String form) {
    Matcher matcher = pattern.matcher(sql);
    if (!matcher.matches()) {
      return null;
    }
    String list = matcher.groupCount() > 1 ? list(matcher.group(2)) : "";
    return form.formatted(matcher.group(1), list);
  }

  private static String compared(String sql) {
    Matcher matcher = COMPARED.matcher(sql);
    if (!matcher.matches()) {
      return null;
    }
    String sign =
        switch (matcher.group(2)) {
          case "<=" -> "at most";
          case ">=" -> "at least";
          case "<" -> "below";
          default -> "above";
        };
    return matcher.group(1) + " is " + sign + " " + matcher.group(3);
  }

  /** The values of a list without their quotes. */
  private static String list(String values) {
    String plain = values.replace("'", "");
    int last = plain.lastIndexOf(", ");
    return last < 0 ? plain : plain.substring(0, last) + " or " + plain.substring(last + 2);
  }

  private static String bare(String sql) {
    return sql.startsWith("(") && sql.endsWith(")")
        ? bare(sql.substring(1, sql.length() - 1))
        : sql;
  }
}
