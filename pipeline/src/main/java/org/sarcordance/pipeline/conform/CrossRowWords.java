package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.tables.RejectColumns.RULE;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.sarcordance.schemas.CrossRowRule;

/** The words of problems across rows as columns; the names in a message are those of columns. */
final class CrossRowWords {
  private static final List<String> RULES =
      List.of(
          CrossRowRule.CASE_TWICE,
          CrossRowRule.CASE_MISSING,
          CrossRowRule.CASE_REJECTED,
          CrossRowRule.KEY_TWICE);

  private CrossRowWords() {}

  static Column severity() {
    return ofRule(rule -> lit(rule.severity().name()));
  }

  static Column message() {
    return ofRule(CrossRowWords::message);
  }

  static Column remedy() {
    return ofRule(rule -> lit(rule.remedy()));
  }

  private static Column message(CrossRowRule rule) {
    return concat(
        IntStream.range(0, rule.parts().size())
            .mapToObj(i -> rule.isName(i) ? col(rule.parts().get(i)) : lit(rule.parts().get(i)))
            .toArray(Column[]::new));
  }

  private static Column ofRule(Function<CrossRowRule, Column> words) {
    Column chosen = lit(null);
    for (String id : RULES) {
      chosen = when(col(RULE).equalTo(id), words.apply(CrossRowRule.of(id))).otherwise(chosen);
    }
    return chosen;
  }
}
