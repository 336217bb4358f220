package org.sarcordance.schemas;

import java.util.List;
import java.util.Objects;

/**
 * Which values a field accepts.
 *
 * @param columnRequired whether the file must have the column; its values may still be blank
 * @param required whether a value must be filled; implies {@code columnRequired}
 * @param codes the codes allowed, as text; empty when the field has no closed list
 * @param minimum the least number allowed; NULL when there is none
 * @param maximum the greatest number allowed; NULL when there is none
 * @param pattern the regular expression the whole text must match; NULL when there is none
 */
public record Constraints(
    boolean columnRequired,
    boolean required,
    List<String> codes,
    Long minimum,
    Long maximum,
    String pattern) {

  /** Accepts any value of the field's type, and blank. */
  public static final Constraints NONE = new Constraints(false, false, List.of(), null, null, null);

  public Constraints {
    codes = List.copyOf(codes);
    columnRequired = columnRequired || required;
  }

  /** Whether the number lies outside the range; a bound that is not set excludes nothing. */
  boolean excludes(double number) {
    return (minimum != null && number < minimum) || (maximum != null && number > maximum);
  }

  /** What is allowed, in words: {@code 0-90, 999} or {@code R0, R1, R2}; empty when anything is. */
  String allowed() {
    if (!codes.isEmpty()) {
      return CodeRuns.text(codes);
    }
    if (minimum != null && maximum != null) {
      return minimum < 0 ? minimum + " to " + maximum : minimum + "-" + maximum;
    }
    return Objects.isNull(minimum) ? "" : minimum + " or more";
  }
}
