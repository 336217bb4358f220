package org.sarcordance.pipeline.evaluate;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.Samples;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.rules.Guidelines;

@ExtendWith(SparkExtension.class)
class PlanTimes {
  static long t0 = System.nanoTime();
  static void lap(String what) { System.err.printf("LAP %s %.1f%n", what, (System.nanoTime()-t0)/1e9); t0 = System.nanoTime(); }
  @Test
  void times(SparkSession spark) {
    lap("session");
    Guidelines g = Guidelines.builtIn();
    lap("guidelines");
    Samples.conformed(spark, Samples.folder("worked-cases")).write().mode("overwrite").parquet("/tmp/pt/conformed");
    lap("conformed written");
    for (int i = 0; i < 2; i++) {
      Dataset<Row> d = Derive.cases(spark.read().parquet("/tmp/pt/conformed"), g);
      lap("derive analyzed");
      ((org.apache.spark.sql.classic.Dataset<Row>) d).queryExecution().optimizedPlan();
      lap("derive optimized");
      ((org.apache.spark.sql.classic.Dataset<Row>) d).queryExecution().executedPlan();
      lap("derive planned");
      d.write().mode("overwrite").parquet("/tmp/pt/cases");
      lap("derive written");
      Dataset<Row> e = Evaluate.findings(spark.read().parquet("/tmp/pt/cases"), g);
      lap("evaluate analyzed");
      ((org.apache.spark.sql.classic.Dataset<Row>) e).queryExecution().optimizedPlan();
      lap("evaluate optimized");
      e.write().mode("overwrite").parquet("/tmp/pt/findings");
      lap("evaluate written");
      Evaluate.recommendations(spark.read().parquet("/tmp/pt/cases"), g).write().mode("overwrite").parquet("/tmp/pt/recommendations");
      lap("recommendations written");
    }
  }
}
