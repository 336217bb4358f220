package org.sarcordance.schemas;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides which wrong values may be shown. A short number and a value that is nearly one of the
 * codes are; any other text could be a name or an identifier and is not.
 */
final class ShownValue {
  private static final Pattern SHORT_NUMBER = Pattern.compile("-?[0-9]{1,5}([.,][0-9]{1,3})?");
  private static final int LONGEST_SHORT_CODE = 3;
  private static final int LONGEST_CODE = 16;

  private ShownValue() {}

  /** The value if it may be shown, else NULL. */
  static String of(Field field, String value) {
    if (field.hints().hidden()) {
      return null;
    }
    boolean safe =
        SHORT_NUMBER.matcher(value).matches()
            || value.matches("[A-Za-z0-9]{1," + LONGEST_SHORT_CODE + "}")
            || closest(value, field.constraints().codes()).isPresent();
    return safe ? value : null;
  }

  /** The code the value was probably meant to be: at most a third of its letters differ. */
  static Optional<String> closest(String value, List<String> codes) {
    if (value.length() > LONGEST_CODE) {
      return Optional.empty();
    }
    String upper = value.strip().toUpperCase(Locale.ROOT);
    return codes.stream()
        .filter(
            code ->
                ClosestWords.distance(upper, code.toUpperCase(Locale.ROOT)) * 3 <= code.length())
        .min(
            Comparator.comparingInt(
                code -> ClosestWords.distance(upper, code.toUpperCase(Locale.ROOT))));
  }
}
