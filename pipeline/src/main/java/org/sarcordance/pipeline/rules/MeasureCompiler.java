package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * A measure compiled to columns over the case row. Nothing unknown ends as NOT_MET: a membership or
 * numerator that is NULL gives INDETERMINATE, whatever the rule file says.
 */
public final class MeasureCompiler {
  private static final String CONCORDANT = "CONCORDANT";
  private static final String DEVIATION = "DEVIATION";
  private static final String UNDECIDED = "TREATMENT_UNKNOWN";

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

  /** The answers that the measure can give. */
  public Verdicts verdicts() {
    return verdicts;
  }

  private Column compile() {
    Choice answer = new Choice();
    measure.memberships().forEach(membership -> sort(membership, answer));
    answer.add(sql(measure.numerator()), reasons(measure.metReasons(), "MET", CONCORDANT));
    return answer.otherwise(notMet(measure.otherwise()));
  }

  private void sort(Measure.Membership membership, Choice answer) {
    Column condition = sql(membership.condition());
    if (membership.isRequirement()) {
      answer.add(not(condition), verdicts.number("NOT_APPLICABLE", ""));
    } else {
      answer.add(condition, verdicts.number(membership.outcome(), membership.reason()));
    }
  }

  /** The first of these cases that holds; a deviation only if nothing is left open. */
  private Column notMet(List<Measure.Case> cases) {
    Choice answer = new Choice();
    for (int i = 0; i < cases.size(); i++) {
      Measure.Case one = cases.get(i);
      if (one.isDoubt()) {
        List<Measure.Case> rest = cases.subList(i, cases.size());
        List<Measure.Case> doubts = rest.stream().takeWhile(Measure.Case::isDoubt).toList();
        return answer.otherwise(
            coalesce(doubt(doubts), notMet(rest.subList(doubts.size(), rest.size()))));
      }
      answer.add(sql(one.when().get()), verdicts.number(one.outcome(), one.value()));
    }
    answer.add(
        not(sql(measure.numerator())).and(isDecided()),
        reasons(measure.notMetReasons(), "NOT_MET", DEVIATION));
    return answer.otherwise(verdicts.number("INDETERMINATE", UNDECIDED));
  }

  /** The number of the first of these doubts that an expression of the measure gives. */
  private Column doubt(List<Measure.Case> doubts) {
    DoubtFunction first = new DoubtFunction();
    doubts.forEach(one -> first.add(one.value(), verdicts.position(one.outcome(), one.value())));
    return FunctionColumn.of(
        first,
        DataTypes.IntegerType,
        measure.unknowns().stream().map(MeasureCompiler::sql).toList());
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
