package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What conditions say of cases: each distinct condition is worked out once for all cases. */
final class ConditionValues {
  private static final int AT_ONCE = 400;

  private final Map<String, List<Boolean>> values = new HashMap<>();

  /** Works out the conditions of measures over case rows. */
  ConditionValues(Dataset<Row> cases, List<Measure> measures) {
    Set<String> texts = new LinkedHashSet<>();
    measures.forEach(measure -> conditions(measure).forEach(sql -> texts.add(sql.text())));
    List<String> all = new ArrayList<>(texts);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      add(cases, all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
  }

  private void add(Dataset<Row> cases, List<String> texts) {
    Column[] columns = new Column[texts.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = expr(texts.get(i)).as("c" + i);
      values.put(texts.get(i), new ArrayList<>());
    }
    for (Row row : cases.select(columns).collectAsList()) {
      for (int i = 0; i < columns.length; i++) {
        values.get(texts.get(i)).add(row.isNullAt(i) ? null : row.getBoolean(i));
      }
    }
  }

  private static List<Sql> conditions(Measure measure) {
    List<Sql> conditions = new ArrayList<>(List.of(measure.numerator()));
    measure.memberships().forEach(step -> conditions.add(step.condition()));
    measure.otherwise().forEach(one -> conditions.add(condition(one, measure)));
    measure.metReasons().forEach(one -> one.when().ifPresent(conditions::add));
    measure.notMetReasons().forEach(one -> one.when().ifPresent(conditions::add));
    return conditions;
  }

  /** A doubt holds if one of the measure's expressions gives it. */
  private static Sql condition(Measure.Case one, Measure measure) {
    return one.when()
        .orElseGet(
            () ->
                new Sql(
                    measure.unknowns().stream()
                        .map(doubt -> "(%s) <=> '%s'".formatted(doubt.text(), one.value()))
                        .collect(Collectors.joining(" OR ")),
                    measure.id(),
                    1,
                    1));
  }

  /** The answer of a measure to a case, as {@link MeasureCompiler} would give it. */
  String answer(Measure measure, int number) {
    boolean decided = true;
    for (Measure.Membership step : measure.memberships()) {
      Boolean holds = value(step.condition(), number);
      if (holds != null && holds != step.isRequirement()) {
        return step.isRequirement() ? "NOT_APPLICABLE" : step.outcome() + ":" + step.reason();
      }
      decided &= holds != null;
    }
    Boolean met = value(measure.numerator(), number);
    if (Boolean.TRUE.equals(met)) {
      return "MET:" + reason(measure.metReasons(), number).orElse("CONCORDANT");
    }
    for (Measure.Case one : measure.otherwise()) {
      if (Boolean.TRUE.equals(value(condition(one, measure), number))) {
        return one.outcome() + ":" + one.value();
      }
    }
    return met != null && decided
        ? "NOT_MET:" + reason(measure.notMetReasons(), number).orElse("DEVIATION")
        : "INDETERMINATE:TREATMENT_UNKNOWN";
  }

  private Optional<String> reason(List<Measure.Case> reasons, int number) {
    return reasons.stream()
        .filter(
            one -> one.when().map(when -> Boolean.TRUE.equals(value(when, number))).orElse(true))
        .map(Measure.Case::value)
        .findFirst();
  }

  private Boolean value(Sql condition, int number) {
    return values.get(condition.text()).get(number);
  }
}
