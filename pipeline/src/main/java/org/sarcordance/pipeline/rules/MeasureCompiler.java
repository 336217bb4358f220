package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * A measure compiled to columns over the case row. Nothing unknown ends as NOT_MET: a membership or
 * numerator that is NULL gives INDETERMINATE, whatever the rule file says.
 */
public final class MeasureCompiler {
  private static final String CONCORDANT = "CONCORDANT";
  private static final String DEVIATION = "DEVIATION";
  private static final String UNDECIDED = "TREATMENT_UNKNOWN";

  private record Step(Column condition, Column verdict) {}

  private final Measure measure;
  private final Verdicts verdicts = new Verdicts();
  private final Column verdict;

  /** Compiles a measure. */
  public MeasureCompiler(Measure measure) {
    this.measure = measure;
    this.verdict = compile();
  }

  /** The measure that was compiled. */
  public Measure measure() {
    return measure;
  }

  /** The number of the answer; NULL where the measure does not apply. */
  public Column verdict() {
    return verdict;
  }

  /** The outcome behind a number. */
  public Column outcome(Column number) {
    return verdicts.outcome(number);
  }

  /** The reason behind a number. */
  public Column reason(Column number) {
    return verdicts.reason(number);
  }

  /** The answers that the measure can give. */
  Verdicts verdicts() {
    return verdicts;
  }

  private Column compile() {
    List<Step> steps = new ArrayList<>();
    measure.memberships().forEach(membership -> steps.add(step(membership)));
    Column met = sql(measure.numerator());
    steps.add(new Step(met, reasons(measure.metReasons(), "MET", CONCORDANT)));
    measure
        .otherwise()
        .forEach(
            other ->
                steps.add(
                    new Step(
                        sql(other.when().orElseThrow()),
                        verdicts.number(other.outcome(), other.value()))));
    steps.add(
        new Step(
            not(met).and(isDecided()), reasons(measure.notMetReasons(), "NOT_MET", DEVIATION)));
    Choice compiled = new Choice();
    steps.forEach(step -> compiled.add(step.condition(), step.verdict()));
    return compiled.otherwise(verdicts.number("INDETERMINATE", UNDECIDED));
  }

  /** The day by which it is expected; NULL where the measure has none. */
  public Column dueDay() {
    return measure.dueDay().map(MeasureCompiler::sql).orElse(lit(null)).cast("int");
  }

  /** What a deviation weighs. */
  public Column strength() {
    Choice strength = new Choice();
    for (Measure.Case level : measure.strength()) {
      if (level.when().isEmpty()) {
        return strength.otherwise(lit(level.value()));
      }
      strength.add(sql(level.when().get()), lit(level.value()));
    }
    return strength.otherwise(lit(null).cast("string"));
  }

  /** The facility that answers for it; NULL where none is known. */
  public Column facility() {
    return coalesce(measure.attributedTo().stream().map(name -> col(name)).toArray(Column[]::new));
  }

  private Step step(Measure.Membership membership) {
    Column condition = sql(membership.condition());
    return membership.isRequirement()
        ? new Step(not(condition), verdicts.number("NOT_APPLICABLE", ""))
        : new Step(condition, verdicts.number(membership.outcome(), membership.reason()));
  }

  /** TRUE unless a membership is NULL; a case that may not belong is never a deviation. */
  private Column isDecided() {
    return measure.memberships().stream()
        .map(membership -> sql(membership.condition()).isNotNull())
        .reduce(Column::and)
        .orElse(lit(true));
  }

  private Column reasons(List<Measure.Case> cases, String outcome, String otherwise) {
    Choice number = new Choice();
    for (Measure.Case reason : cases) {
      Column given = verdicts.number(outcome, reason.value());
      if (reason.when().isEmpty()) {
        return number.otherwise(given);
      }
      number.add(sql(reason.when().get()), given);
    }
    return number.otherwise(verdicts.number(outcome, otherwise));
  }

  private static Column sql(Sql sql) {
    return expr(sql.text());
  }
}
