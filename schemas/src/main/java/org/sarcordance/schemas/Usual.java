package org.sarcordance.schemas;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a value normally is. A value below it is used as it stands, with a warning.
 *
 * @param minimum the least usual number
 * @param unless codes of other fields of the row that make any value usual
 * @param message what is unusual, to follow "field = value"
 * @param remedy what to check
 */
public record Usual(long minimum, Map<String, List<String>> unless, String message, String remedy) {

  public Usual {
    unless = Map.copyOf(unless);
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
  }
}
