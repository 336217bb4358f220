package org.sarcordance.pipeline.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/** A text with {expression} places. A place without a value says so. */
final class Template implements CaseFunction {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)\\}");
  private static final String NO_VALUE = "not recorded";
  private static final String DAY = "day ";
  private static final String NO_DAY = "an unknown day";

  /** Words, and where the value of the place behind them is. */
  private record Part(String before, int place) implements Serializable {}

  private final List<Part> parts = new ArrayList<>();
  private final String end;

  private Template(Sql template, FunctionInputs inputs) {
    Matcher places = PLACE.matcher(template.text());
    int start = 0;
    while (places.find()) {
      String before = template.text().substring(start, places.start());
      parts.add(new Part(before, inputs.text(places.group(1))));
      start = places.end();
    }
    this.end = template.text().substring(start);
  }

  /** The text as a column. */
  static Column column(Sql template) {
    FunctionInputs inputs = new FunctionInputs();
    Template text = of(template, inputs);
    return FunctionColumn.of(text, DataTypes.StringType, inputs.columns());
  }

  /** Takes a template apart; its places become inputs. */
  static Template of(Sql template, FunctionInputs inputs) {
    return new Template(template, inputs);
  }

  @Override
  public Object apply(Object[] values) {
    StringBuilder text = new StringBuilder();
    write(values, text);
    return SparkValues.held(text.toString());
  }

  /** Adds the text, its places filled with values. */
  void write(Object[] values, StringBuilder to) {
    for (Part part : parts) {
      Object value = values[part.place()];
      if (value == null && part.before().endsWith(DAY)) {
        to.append(part.before(), 0, part.before().length() - DAY.length()).append(NO_DAY);
      } else {
        to.append(part.before()).append(value == null ? NO_VALUE : value);
      }
    }
    to.append(end);
  }

  /** The expressions in the places of a template. */
  static List<Sql> places(Sql template) {
    List<Sql> expressions = new ArrayList<>();
    Matcher places = PLACE.matcher(template.text());
    while (places.find()) {
      expressions.add(
          new Sql(places.group(1), template.file(), template.line(), template.column()));
    }
    return expressions;
  }

  @Override
  public String toString() {
    return "template";
  }
}
