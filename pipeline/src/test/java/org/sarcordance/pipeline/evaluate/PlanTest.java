package org.sarcordance.pipeline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.TableSchemas;

/** After conform nothing moves between machines until measures are counted. */
@ExtendWith(SparkExtension.class)
class PlanTest {

  @Test
  void deriveAndEvaluateAddNoShuffle(SparkSession spark) {
    Guidelines guidelines = Guidelines.builtIn();
    Dataset<Row> conformed =
        spark.createDataFrame(List.of(), SparkSchemas.of(TableSchemas.work("conformed")));
    Dataset<Row> cases = Derive.cases(conformed, guidelines);
    for (Dataset<Row> table :
        List.of(
            cases,
            Evaluate.findings(cases, guidelines),
            Evaluate.recommendations(cases, guidelines))) {
      assertThat(
              ((org.apache.spark.sql.classic.Dataset<Row>) table)
                  .queryExecution()
                  .sparkPlan()
                  .toString())
          .doesNotContain("Exchange", "Join", "Sort");
    }
  }
}
