package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;

/** A text with {expression} places, compiled to a column. A place without a value says so. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)\\}");
  private static final String NO_VALUE = "not recorded";
  private static final String DAY = "day ";
  private static final String NO_DAY = "an unknown day";

  private Template() {}

  static Column column(Sql template) {
    List<Column> parts = new ArrayList<>();
    Matcher places = PLACE.matcher(template.text());
    int end = 0;
    while (places.find()) {
      String before = template.text().substring(end, places.start());
      Column value = expr(places.group(1)).cast("string");
      if (before.endsWith(DAY)) {
        parts.add(lit(before.substring(0, before.length() - DAY.length())));
        parts.add(coalesce(concat(lit(DAY), value), lit(NO_DAY)));
      } else {
        parts.add(lit(before));
        parts.add(coalesce(value, lit(NO_VALUE)));
      }
      end = places.end();
    }
    parts.add(lit(template.text().substring(end)));
    return concat(parts.toArray(Column[]::new));
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
}
