package org.sarcordance.schemas;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Checks the values of one field and types them. Blank is missing and gives NULL. */
final class FieldCheck {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");

  private final Field field;
  private final RowProblems problems;
  private final Set<String> codes;
  private final Pattern pattern;

  FieldCheck(Field field, RowProblems problems) {
    this.field = field;
    this.problems = problems;
    this.codes = Set.copyOf(field.constraints().codes());
    String regex = field.constraints().pattern();
    this.pattern = regex == null ? null : Pattern.compile(regex);
  }

  /** The typed value; NULL when it is blank or refused, and then the sink has the problem. */
  Object value(long line, String text, Consumer<Problem> sink) {
    if (text.isEmpty()) {
      if (field.required()) {
        sink.accept(problems.blank(line, field));
      }
      return null;
    }
    return switch (field.type()) {
      case STRING -> string(line, text, sink);
      case INTEGER -> whole(line, text, sink);
      case NUMBER -> decimal(line, text, sink);
      default -> throw new IllegalStateException("Bug: no input field can be " + field.type());
    };
  }

  private String string(long line, String text, Consumer<Problem> sink) {
    if (!codes.isEmpty() && !codes.contains(text)) {
      sink.accept(problems.notCode(line, field, text));
      return null;
    }
    if (pattern != null && !pattern.matcher(text).matches()) {
      sink.accept(problems.otherForm(line, field, text));
      return null;
    }
    return text;
  }

  private Integer whole(long line, String text, Consumer<Problem> sink) {
    if (!WHOLE.matcher(text).matches()) {
      sink.accept(problems.notWhole(line, field, text));
      return null;
    }
    Integer number = Integer.valueOf(text);
    if (!codes.isEmpty() && !codes.contains(number.toString())) {
      sink.accept(problems.notCode(line, field, text));
      return null;
    }
    if (field.constraints().excludes(number)) {
      sink.accept(problems.outside(line, field, text));
      return null;
    }
    return number;
  }

  private Double decimal(long line, String text, Consumer<Problem> sink) {
    if (!DECIMAL.matcher(text).matches()) {
      sink.accept(problems.notNumber(line, field, text));
      return null;
    }
    Double number = Double.valueOf(text);
    if (field.constraints().excludes(number)) {
      sink.accept(problems.outside(line, field, text));
      return null;
    }
    return number;
  }

  /** Warns when a good value is not what it usually is, given the other values of the row. */
  void warn(long line, Object value, List<String> names, Object[] row, Consumer<Problem> sink) {
    Usual usual = field.hints().usual();
    if (usual == null || value == null || ((Number) value).doubleValue() >= usual.minimum()) {
      return;
    }
    boolean excused =
        usual.unless().entrySet().stream()
            .anyMatch(e -> e.getValue().contains(row[names.indexOf(e.getKey())]));
    if (!excused) {
      sink.accept(problems.unusual(line, field, value));
    }
  }
}
