package org.sarcordance.pipeline.evaluate;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.rules.BoundExpressions;
import org.sarcordance.pipeline.rules.FindingExplainer;
import org.sarcordance.pipeline.rules.FindingExplainer.Explanation;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.rules.MeasureCompiler;
import org.sarcordance.pipeline.rules.RowsFunction;
import org.sarcordance.pipeline.tables.FindingColumns;

/** Compiles measures and their explanations to {@link Findings} over the case row. */
final class FindingsCompiler {
  private static final String NUMBER = "_number_";
  private static final String SUBJECT = "_subject_";

  private final Dataset<Row> cases;
  private final List<MeasureCompiler> measures;
  private final List<Explanation> explanations = new ArrayList<>();

  private FindingsCompiler(
      Dataset<Row> cases, List<Measure> measures, FindingExplainer.Explanations explanations) {
    this.cases = cases;
    this.measures = measures.stream().map(MeasureCompiler::new).toList();
    Set<String> columns = Set.of(cases.columns());
    List<String> templates = templates();
    for (int i = 0; i < this.measures.size(); i++) {
      MeasureCompiler measure = this.measures.get(i);
      Column subject = col(SUBJECT + templates.indexOf(template(measure)));
      this.explanations.add(explanations.of(measure, columns, col(NUMBER + i), subject));
    }
  }

  /** A function of cases like those that gives a row for each measure that applies. */
  static RowsFunction function(
      Dataset<Row> cases, List<Measure> measures, FindingExplainer.Explanations explanations) {
    return new FindingsCompiler(cases, measures, explanations).function();
  }

  private RowsFunction function() {
    List<List<Column>> expressions = new ArrayList<>();
    expressions.add(measures.stream().map(MeasureCompiler::verdict).toList());
    expressions.add(subjects());
    for (int i = 0; i < measures.size(); i++) {
      MeasureCompiler measure = measures.get(i);
      expressions.add(List.of(measure.strength(), measure.dueDay(), measure.facility()));
      expressions.add(explanations.get(i).inputs());
    }
    List<String> read = read(expressions);
    List<BoundExpressions> bound =
        BoundExpressions.allOf(cases.sparkSession(), row(read), expressions);
    Findings findings = new Findings(bound.get(0), bound.get(1), measures(bound), read.size());
    return new RowsFunction(findings, Findings.ROW, read);
  }

  private List<MeasureFinding> measures(List<BoundExpressions> bound) {
    List<MeasureFinding> found = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      found.add(
          MeasureFinding.of(
              measures.get(i).measure(),
              measures.get(i).verdicts().all(),
              bound.get(2 + 2 * i),
              explanations.get(i).told(),
              bound.get(3 + 2 * i),
              explanations.get(i).function()));
    }
    return found;
  }

  /** The columns of the case row that are needed, registry and id first. */
  private List<String> read(List<List<Column>> expressions) {
    Set<String> names =
        new LinkedHashSet<>(List.of(FindingColumns.REGISTRY, FindingColumns.CASE_ID));
    expressions.forEach(columns -> names.addAll(BoundExpressions.reads(columns)));
    names.retainAll(Set.of(cases.columns()));
    return List.copyOf(names);
  }

  /** What stands in the array of values: the columns read, the numbers, the subjects. */
  private StructType row(List<String> read) {
    StructType row = new StructType();
    for (String name : read) {
      row = row.add(cases.schema().apply(name));
    }
    for (int i = 0; i < measures.size(); i++) {
      row = row.add(NUMBER + i, DataTypes.IntegerType);
    }
    for (int i = 0; i < templates().size(); i++) {
      row = row.add(SUBJECT + i, DataTypes.StringType);
    }
    return row;
  }

  /** The ways in which sentences speak of a case; several measures share one. */
  private List<Column> subjects() {
    List<String> seen = new ArrayList<>();
    List<Column> subjects = new ArrayList<>();
    for (MeasureCompiler measure : measures) {
      if (!seen.contains(template(measure))) {
        seen.add(template(measure));
        subjects.add(FindingExplainer.subject(measure.measure()));
      }
    }
    return subjects;
  }

  private List<String> templates() {
    return measures.stream().map(FindingsCompiler::template).distinct().toList();
  }

  private static String template(MeasureCompiler measure) {
    return measure.measure().sentence().subject().text();
  }
}
