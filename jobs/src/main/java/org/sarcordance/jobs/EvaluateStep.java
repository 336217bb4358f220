package org.sarcordance.jobs;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunTables;
import org.sarcordance.jobs.runs.Written;
import org.sarcordance.pipeline.evaluate.Evaluate;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.Extract;

/** Publishes findings and recommendations. */
record EvaluateStep(Run run, RunTables tables, Guidelines guidelines) implements RegistryWork {

  @Override
  public List<Written> work(Extract extract) {
    String registry = extract.submission().registry();
    Dataset<Row> cases = tables.read(run.folders().table("cases"), registry);
    return List.of(
        write(Evaluate.findings(cases, guidelines), "findings", registry),
        write(Evaluate.recommendations(cases, guidelines), "recommendations", registry));
  }

  private Written write(Dataset<Row> rows, String table, String registry) {
    return tables.write(rows, run.folders().table(table), registry);
  }

  @Override
  public int parts() {
    return 2;
  }
}
