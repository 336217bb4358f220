package org.sarcordance.schemas.decision;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the notation of one condition cell, see {@link Cell}. */
final class CellParser {
  private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)(.*)");
  private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.(.*)");

  private final String text;
  private final ValueType type;

  CellParser(String text, ValueType type) {
    this.text = text;
    this.type = type;
  }

  Cell parse() {
    return switch (text) {
      case "" -> throw invalid("it is empty; * stands for any value, ? for a missing one");
      case "*" -> new Cell.Any();
      case "?" -> new Cell.Missing();
      default -> text.startsWith("!") ? new Cell.Not(list(text.substring(1))) : list(text);
    };
  }

  private Cell.OneOf list(String items) {
    return new Cell.OneOf(Arrays.stream(items.split("\\|", -1)).map(this::span).toList());
  }

  private Cell.Span span(String item) {
    check(!item.isEmpty(), "a value is missing in the list");
    check(item.equals(item.strip()), "there are blanks around " + item.strip());
    check(
        !item.equals("*") && !item.equals("?"), item + " stands alone, never in a list or after !");
    check(!item.startsWith("!"), "! stands once, at the front, for the whole list");
    Matcher comparison = COMPARISON.matcher(item);
    if (comparison.matches()) {
      return comparison(comparison.group(1), comparison.group(2));
    }
    Matcher range = RANGE.matcher(item);
    return range.matches() ? range(range.group(1), range.group(2)) : Cell.Span.of(value(item));
  }

  private Cell.Span comparison(String operator, String item) {
    check(type.isNumber(), operator + " compares numbers, but the column is " + type.label());
    Object end = value(item);
    return switch (operator) {
      case "<=" -> new Cell.Span(null, false, end, false);
      case "<" -> new Cell.Span(null, false, end, true);
      case ">=" -> new Cell.Span(end, false, null, false);
      default -> new Cell.Span(end, true, null, false);
    };
  }

  private Cell.Span range(String first, String last) {
    check(type != ValueType.BOOLEAN, "a boolean has no range");
    Object low = value(first);
    Object high = value(last);
    check(
        type.isNumber() || first.length() == last.length(),
        "the ends of a range of strings have equal length");
    check(ValueOrder.compare(low, high) < 0, "a range starts below its end");
    return new Cell.Span(low, false, high, false);
  }

  private Object value(String item) {
    check(!item.isEmpty(), "an end is missing");
    try {
      return type.parse(item);
    } catch (IllegalArgumentException e) {
      throw invalid("%s is not of type %s".formatted(item, type.label()));
    }
  }

  private void check(boolean valid, String rule) {
    if (!valid) {
      throw invalid(rule);
    }
  }

  private IllegalArgumentException invalid(String rule) {
    return new IllegalArgumentException("Invalid cell: %s (%s)".formatted(text, rule));
  }
}
