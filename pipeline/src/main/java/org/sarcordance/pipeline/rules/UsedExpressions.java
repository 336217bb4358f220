package org.sarcordance.pipeline.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Every expression of measures, pathways and words, with the type that its place asks for. */
final class UsedExpressions {
  private static final DataType ANY = null;

  private final Map<Sql, DataType> types = new LinkedHashMap<>();

  private UsedExpressions() {}

  /** The expressions; a NULL type stands for any. */
  static Map<Sql, DataType> of(Guidelines guidelines) {
    UsedExpressions used = new UsedExpressions();
    guidelines.measures().forEach(used::measure);
    for (Care.Component component : guidelines.care().pathways()) {
      component.when().ifPresent(used::condition);
      used.condition(component.received());
    }
    guidelines.care().asks().forEach(ask -> ask.when().ifPresent(used::condition));
    return used.types;
  }

  private void measure(Measure measure) {
    measure.memberships().forEach(step -> condition(step.condition()));
    condition(measure.numerator());
    measure.strength().forEach(level -> level.when().ifPresent(this::condition));
    measure.metReasons().forEach(reason -> reason.when().ifPresent(this::condition));
    measure.otherwise().forEach(other -> other.when().ifPresent(this::condition));
    measure.notMetReasons().forEach(reason -> reason.when().ifPresent(this::condition));
    measure.unknowns().forEach(sql -> types.put(sql, DataTypes.StringType));
    measure.dueDay().ifPresent(sql -> types.put(sql, DataTypes.IntegerType));
    template(measure.sentence().subject());
    template(measure.sentence().expectation());
    measure.sentence().found().values().forEach(this::template);
  }

  private void condition(Sql sql) {
    types.put(sql, DataTypes.BooleanType);
  }

  private void template(Sql sql) {
    Template.places(sql).forEach(place -> types.put(place, ANY));
  }
}
