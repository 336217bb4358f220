package org.sarcordance.pipeline.packs;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition spelled out: the same condition, whatever it holds, word by word, with names of
 * columns as they are.
 */
final class ConditionSpelling {
  private static final Pattern PHRASE =
      Pattern.compile(
          "'((?:[^']|'')*)'|(CASE WHEN|IS NOT NULL|IS NULL|IS NOT TRUE|IS TRUE|NOT"
              + " IN|<=>|<=|>=|<>|!=|[A-Za-z_][A-Za-z_0-9]*|[=<>+*/-])| +");
  private static final Pattern NEEDLESS_BRACKETS =
      Pattern.compile("(?<![A-Za-z_0-9])(?<!IN )\\((\\w+)\\)");
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("IS NOT NULL", "is known"),
          Map.entry("IS NULL", "is not known"),
          Map.entry("IS TRUE", "is true"),
          Map.entry("IS NOT TRUE", "is not true"),
          Map.entry("NOT IN", "is none of"),
          Map.entry("IN", "is one of"),
          Map.entry("AND", "and"),
          Map.entry("OR", "or"),
          Map.entry("NOT", "not"),
          Map.entry("TRUE", "true"),
          Map.entry("FALSE", "false"),
          Map.entry("NULL", "nothing"),
          Map.entry("CASE WHEN", "[if"),
          Map.entry("CASE", "[by"),
          Map.entry("WHEN", "; if"),
          Map.entry("THEN", "then"),
          Map.entry("ELSE", "else"),
          Map.entry("END", "]"),
          Map.entry("coalesce", "the first known of"),
          Map.entry("greatest", "the greatest of"),
          Map.entry("least", "the least of"),
          Map.entry("<=>", "is"),
          Map.entry("=", "is"),
          Map.entry("<>", "is not"),
          Map.entry("!=", "is not"),
          Map.entry("<=", "is at most"),
          Map.entry(">=", "is at least"),
          Map.entry("<", "is below"),
          Map.entry(">", "is above"));

  private ConditionSpelling() {}

  static String of(String condition) {
    String bare = NEEDLESS_BRACKETS.matcher(condition).replaceAll("$1");
    return PHRASE
        .matcher(bare)
        .replaceAll(ConditionSpelling::word)
        .replace(" ]", "]")
        .replace(" ;", ";");
  }

  private static String word(MatchResult phrase) {
    if (phrase.group(1) != null) {
      return Matcher.quoteReplacement(phrase.group(1).replace("''", "'"));
    }
    return phrase.group(2) == null ? " " : WORDS.getOrDefault(phrase.group(2), phrase.group(2));
  }
}
