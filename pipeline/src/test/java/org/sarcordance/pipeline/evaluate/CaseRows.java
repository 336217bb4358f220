package org.sarcordance.pipeline.evaluate;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.packs.CaseNotation;
import org.sarcordance.pipeline.packs.WholeCase;
import org.sarcordance.pipeline.rules.Guidelines;

/** Case rows for laws about measures: what conditions of measures may name, as values. */
public final class CaseRows {
  private CaseRows() {}

  /** The rows of whole cases, in their order, derived once. */
  public static Dataset<Row> of(SparkSession spark, Guidelines guidelines, List<WholeCase> cases) {
    List<Row> conformed = cases.stream().map(WholeCase::conformed).toList();
    Dataset<Row> rows =
        Derive.cases(spark.createDataFrame(conformed, CaseNotation.CONFORMED), guidelines)
            .select(col("*"), col("facts.*"))
            .drop("facts", "treatments", "biomarkers", "events");
    return spark.createDataFrame(rows.collectAsList(), rows.schema());
  }
}
