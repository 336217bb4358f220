package org.sarcordance.schemas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A look that gives a person away, from {@code identifier_values.csv}.
 *
 * @param kind what it is, in one word
 * @param where the kinds of columns it is looked for in
 * @param columns the names of columns it is looked for in
 * @param digits the least number of digits of a value that has it
 * @param longest the greatest number of characters of a value that has it
 * @param marks the least number of characters that are neither letter nor digit
 * @param needs characters of which such a value has one; empty when it needs none
 * @param share 0 when one value is enough; else the share of a column's values that must have it
 * @param hasCheckDigit whether the last digit must be right, modulo 11
 * @param pattern the look
 * @param says what it is, in words
 */
record IdentifierPattern(
    String kind,
    Set<Holds> where,
    Pattern columns,
    int longest,
    int digits,
    int marks,
    String needs,
    double share,
    boolean hasCheckDigit,
    Pattern pattern,
    String says) {
  /** The end of a pattern fits before a line end, too. */
  private static final int LINE_END = 2;

  private static final int FIRST_WEIGHT = 10;
  private static final int MODULUS = 11;

  static final List<IdentifierPattern> ALL =
      ResourceTable.rows("identifier_values.csv").stream().map(IdentifierPattern::of).toList();

  private static IdentifierPattern of(Map<String, String> row) {
    String columns = row.get("columns");
    return new IdentifierPattern(
        row.get("kind"),
        Arrays.stream(row.get("where").split("\\|"))
            .map(name -> Holds.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet()),
        Pattern.compile(columns.equals("*") ? ".*" : columns),
        longest(row.get("longest")),
        Integer.parseInt(row.get("digits")),
        Integer.parseInt(row.get("marks")),
        row.get("needs"),
        Double.parseDouble(row.get("share")),
        row.get("check").equals("mod11"),
        Pattern.compile(row.get("pattern")),
        row.get("says"));
  }

  private static int longest(String cell) {
    return cell.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(cell) + LINE_END;
  }

  boolean isFor(String column, Holds holds) {
    return where.contains(holds) && columns.matcher(column).matches();
  }

  /** Whether the text has this look. */
  boolean matches(TextShape shape) {
    return shape.digits() >= digits
        && shape.marks() >= marks
        && shape.text().length() <= longest
        && hasNeeded(shape.text())
        && matches(shape.text());
  }

  /** Whether the text has a character without which the pattern cannot match. */
  private boolean hasNeeded(String text) {
    for (int i = 0; i < needs.length(); i++) {
      if (text.indexOf(needs.charAt(i)) >= 0) {
        return true;
      }
    }
    return needs.isEmpty();
  }

  private boolean matches(String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (!hasCheckDigit || isChecked(matcher.group())) {
        return true;
      }
    }
    return false;
  }

  /** Ten digits, weighted 10 to 1, add up to a multiple of 11. */
  private static boolean isChecked(String text) {
    int sum = 0;
    int weight = FIRST_WEIGHT;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= '0' && character <= '9') {
        sum += weight-- * (character - '0');
      }
    }
    return weight == 0 && sum % MODULUS == 0;
  }
}
