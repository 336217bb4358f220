package org.sarcordance.pipeline.derive;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sarcordance.pipeline.rules.YamlNode;

/**
 * A day that a window starts or ends at: a fact and a number of days, as in {@code
 * index_surgery_day + 180}, or a plain day counted from diagnosis.
 *
 * @param fact the fact that holds the day; NULL for the day of diagnosis
 */
record Anchor(String fact, int days) implements Serializable {
  private static final Pattern FORM = Pattern.compile("([a-z_]+)?\\s*([+-]?\\s*\\d+)?");

  static Anchor of(YamlNode node) {
    Matcher form = FORM.matcher(node.text().strip());
    if (!form.matches() || node.text().isBlank()) {
      throw node.mistake("is not a day: " + node.text(), "Write a fact, a number, or fact + days.");
    }
    String days = form.group(2) == null ? "0" : form.group(2).replaceAll("\\s", "");
    return new Anchor(form.group(1), Integer.parseInt(days));
  }

  /** The day; NULL when the fact is. */
  Integer day(FactValues facts) {
    if (fact == null) {
      return days;
    }
    Integer day = facts.day(fact);
    return day == null ? null : day + days;
  }
}
