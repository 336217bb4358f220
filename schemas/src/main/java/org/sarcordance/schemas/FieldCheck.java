package org.sarcordance.schemas;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks the values of one field and types them. Blank is missing and gives NULL. */
final class FieldCheck {
  private static final int MOST_DIGITS = 9;
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");

  private final Field field;
  private final RowProblems problems;
  private final Set<String> codes;
  private final Set<Integer> numbers;
  private final Pattern pattern;
  private final Remembered<Object> good = new Remembered<>();

  FieldCheck(Field field, RowProblems problems) {
    this.field = field;
    this.problems = problems;
    this.codes = Set.copyOf(field.constraints().codes());
    this.numbers =
        field.type() == FieldType.INTEGER
            ? codes.stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet())
            : Set.of();
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
    Object known = good.find(text);
    return known == null ? newValue(line, text, sink) : known;
  }

  /** Few values of a column come again and again: each is looked at once and kept once. */
  private Object newValue(long line, String text, Consumer<Problem> sink) {
    Object value =
        switch (field.type()) {
          case STRING -> string(line, text, sink);
          case INTEGER -> whole(line, text, sink);
          case NUMBER -> decimal(line, text, sink);
          default -> throw new IllegalStateException("Bug: no input field can be " + field.type());
        };
    if (value != null) {
      good.add(text, value);
    }
    return value;
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
    if (!isWhole(text)) {
      sink.accept(problems.notWhole(line, field, text));
      return null;
    }
    Integer number = Integer.valueOf(text);
    if (!numbers.isEmpty() && !numbers.contains(number)) {
      sink.accept(problems.notCode(line, field, text));
      return null;
    }
    if (field.constraints().excludes(number)) {
      sink.accept(problems.outside(line, field, text));
      return null;
    }
    return number;
  }

  /** Whether it is one to nine digits, perhaps after a minus sign. */
  private static boolean isWhole(String text) {
    int first = text.charAt(0) == '-' ? 1 : 0;
    int digits = text.length() - first;
    for (int i = first; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return digits > 0 && digits <= MOST_DIGITS;
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

  /** Whether a good value may be unusual. */
  boolean knowsUsual() {
    return field.hints().usual() != null;
  }

  /** Warns when a good value is not what it usually is, given the other values of the row. */
  void warn(long line, Object value, List<String> names, Object[] row, Consumer<Problem> sink) {
    Usual usual = field.hints().usual();
    if (value == null || ((Number) value).doubleValue() >= usual.minimum()) {
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
