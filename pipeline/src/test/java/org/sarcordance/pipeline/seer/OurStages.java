package org.sarcordance.pipeline.seer;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.rules.Guidelines;

/** What the compiled columns of the product say of cases. */
final class OurStages {
  private OurStages() {}

  /** What is said of each case, by its id; all cases go through one projection. */
  static Map<String, Ours> of(SparkSession spark, List<SeerCase> cases, int partitions) {
    SparkSession session = spark.newSession();
    // A projection over so many columns is more than the compiler takes; it would try in vain.
    session.conf().set("spark.sql.codegen.wholeStage", false);
    Column[] columns = Arrays.stream(Ours.COLUMNS).map(name -> col(name)).toArray(Column[]::new);
    Map<String, Ours> stages = new HashMap<>();
    Derive.cases(ConformedCases.of(session, cases, partitions), Guidelines.builtIn())
        .select(columns)
        .collectAsList()
        .forEach(row -> stages.put(row.getAs("case_id"), Ours.of(row)));
    return stages;
  }
}
