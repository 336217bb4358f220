package org.sarcordance.schemas.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The type of an input column of a decision table. */
public enum ValueType {
  /** Text, held as {@link String}; compared character by character. */
  STRING,
  /** A whole number, held as {@link Integer}. */
  INT,
  /** A decimal number, held as {@link Double}. */
  DOUBLE,
  /** {@code true} or {@code false}, held as {@link Boolean}. */
  BOOLEAN;

  /**
   * The type of that name, in lower case as an edition writes it.
   *
   * @throws IllegalArgumentException if no type has that name
   */
  public static ValueType of(String name) {
    return Arrays.stream(values())
        .filter(type -> type.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Invalid type: %s (allowed: %s)".formatted(name, allowed())));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isNumber() {
    return this == INT || this == DOUBLE;
  }

  /**
   * Reads one value.
   *
   * @throws IllegalArgumentException if the text is not of this type
   */
  public Object parse(String text) {
    return switch (this) {
      case STRING -> text;
      case INT -> Integer.valueOf(text);
      case DOUBLE -> parseDouble(text);
      case BOOLEAN -> parseBoolean(text);
    };
  }

  private static Double parseDouble(String text) {
    if (!text.matches("-?\\d+(\\.\\d+)?")) {
      throw new IllegalArgumentException("Invalid number: " + text);
    }
    return Double.valueOf(text);
  }

  private static Boolean parseBoolean(String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException("Invalid boolean: " + text);
    };
  }

  private static String allowed() {
    return Arrays.stream(values()).map(ValueType::label).collect(Collectors.joining(", "));
  }
}
