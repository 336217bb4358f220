package org.sarcordance.schemas;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mistake of a user, in data or in a rule file: where it is, what was found, what is allowed and
 * how to fix it.
 *
 * @param file the file as the user knows it, relative to the extract or edition
 * @param line the line in that file, counted from 1; NULL when the whole file is meant
 * @param column the column or key; NULL when the whole line is meant
 * @param value the value found, never one that may identify a person; NULL when it is not shown
 * @param rule the id of the check that found it
 * @param severity what follows from it
 * @param message one sentence: what was found and what is allowed
 * @param remedy one sentence: how to fix it
 */
public record Problem(
    String file,
    Long line,
    String column,
    String value,
    String rule,
    Severity severity,
    String message,
    String remedy) {

  public Problem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** The problem as one line of text: {@code file:line: message remedy}. */
  @Override
  public String toString() {
    String where = line == null ? file : file + ":" + line;
    return Stream.of(where + ": " + message, remedy)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" "));
  }
}
