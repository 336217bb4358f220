package org.sarcordance.pipeline.evaluate;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.rules.MeasureCompiler;
import org.sarcordance.pipeline.rules.Verdicts;

/** The number of each measure's answer. One case in, one case out; adds a column a measure. */
final class Answers {
  private Answers() {}

  static Dataset<Row> add(Dataset<Row> cases, Guidelines guidelines) {
    Verdicts verdicts = new Verdicts();
    List<Column> columns = new ArrayList<>(List.of(col("*")));
    for (Measure measure : guidelines.measures()) {
      columns.add(new MeasureCompiler(measure, verdicts).verdict().as(column(measure)));
    }
    return cases.select(columns.toArray(Column[]::new));
  }

  /** The verdicts in the numbering of {@link #add}. */
  static Verdicts verdicts(Guidelines guidelines) {
    Verdicts verdicts = new Verdicts();
    guidelines.measures().forEach(measure -> new MeasureCompiler(measure, verdicts).verdict());
    return verdicts;
  }

  static String column(Measure measure) {
    return "_verdict_" + measure.id();
  }
}
