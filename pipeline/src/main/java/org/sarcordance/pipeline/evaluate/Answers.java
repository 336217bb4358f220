package org.sarcordance.pipeline.evaluate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.rules.FindingExplainer;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.rules.MeasureCompiler;

/**
 * The number of each measure's answer. One case in, one case out; adds a column a measure, and one
 * for each way in which sentences speak of the case, which several measures share.
 *
 * @param measures the compiled measures
 */
record Answers(List<MeasureCompiler> measures) {
  private static final String SUBJECT = "_subject_";

  Dataset<Row> add(Dataset<Row> cases) {
    List<Column> columns = new ArrayList<>(List.of(col("*")));
    for (MeasureCompiler measure : measures) {
      columns.add(measure.verdict().as(column(measure.measure())));
    }
    subjects().forEach((name, subject) -> columns.add(subject.as(name)));
    return cases.select(columns.toArray(Column[]::new));
  }

  /** One case in, one row out for each measure that applies, in words but not explained. */
  Dataset<Row> bare(Dataset<Row> cases) {
    List<Column> numbers = new ArrayList<>(List.of(col("case_id")));
    measures.forEach(measure -> numbers.add(measure.verdict().as(column(measure.measure()))));
    Column[] answers =
        measures.stream()
            .map(measure -> when(number(measure).isNotNull(), bare(measure)))
            .toArray(Column[]::new);
    return cases
        .select(numbers.toArray(Column[]::new))
        .select(col("case_id"), explode(array_compact(array(answers))).as("answer"))
        .select(col("case_id"), col("answer.*"));
  }

  private static Column bare(MeasureCompiler measure) {
    return struct(
        lit(measure.measure().id()).as("measure_id"),
        measure.outcome(number(measure)).as("outcome"),
        measure.reason(number(measure)).as("reason"));
  }

  /** The number of a measure's answer, over the rows that {@link #add} gives. */
  static Column number(MeasureCompiler measure) {
    return col("`" + column(measure.measure()) + "`");
  }

  /** The words of a measure for the case, over the rows that {@link #add} gives. */
  Column subject(MeasureCompiler measure) {
    return col(SUBJECT + templates().indexOf(template(measure)));
  }

  private Map<String, Column> subjects() {
    Map<String, Column> subjects = new LinkedHashMap<>();
    List<String> templates = templates();
    for (MeasureCompiler measure : measures) {
      subjects.computeIfAbsent(
          SUBJECT + templates.indexOf(template(measure)),
          name -> FindingExplainer.subject(measure.measure()));
    }
    return subjects;
  }

  private List<String> templates() {
    return measures.stream().map(Answers::template).distinct().toList();
  }

  private static String template(MeasureCompiler measure) {
    return measure.measure().sentence().subject().text();
  }

  private static String column(Measure measure) {
    return "_verdict_" + measure.id();
  }
}
