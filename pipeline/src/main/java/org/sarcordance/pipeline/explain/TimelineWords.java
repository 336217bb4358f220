package org.sarcordance.pipeline.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.sarcordance.schemas.CodeList;

/**
 * A row of one table in words, as the code list {@code timeline} arranges them: {@code {}} stands
 * for the value or its meaning, {@code =} shows a value only where it has a meaning.
 */
final class TimelineWords {
  private static final Meanings MEANINGS = new Meanings();
  private static final String PLACE = "{}";

  private final List<Map<String, String>> parts;

  TimelineWords(String table) {
    this.parts =
        CodeList.load("timeline").rows().stream()
            .filter(part -> part.get("table").equals(table))
            .toList();
  }

  String of(Row row) {
    List<String> words = new ArrayList<>();
    for (Map<String, String> part : parts) {
      Object value = row.getAs(part.get("column"));
      if (value != null) {
        word(part.get("column"), text(value), part.get("form")).ifPresent(words::add);
      }
    }
    String number = parts.get(0).get("number");
    Object sequence = row.getAs(number);
    return String.join(", ", words)
        + (sequence == null ? "" : " [" + number + " " + sequence + "]");
  }

  private static Optional<String> word(String column, String value, String form) {
    Optional<String> meaning = MEANINGS.of(column, value);
    return form.contains(PLACE) ? Optional.of(form.replace(PLACE, meaning.orElse(value))) : meaning;
  }

  /** A whole number without its decimals. */
  private static String text(Object value) {
    return value instanceof Double number && number == Math.rint(number)
        ? String.valueOf(number.longValue())
        : value.toString();
  }
}
