package org.sarcordance.jobs;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunTables;
import org.sarcordance.jobs.runs.Written;
import org.sarcordance.pipeline.admit.AdmittedTables;
import org.sarcordance.pipeline.conform.AdmitFlow;
import org.sarcordance.pipeline.conform.Conform;
import org.sarcordance.pipeline.conform.Conformed;
import org.sarcordance.pipeline.tables.CaseColumns;
import org.sarcordance.schemas.Extract;

/** Nests the history of each case; hands on cases, problems across rows, and counts. */
record ConformStep(Run run, RunTables tables) implements RegistryWork {
  static final String NAME = "conform";

  @Override
  public List<Written> work(Extract extract) {
    String registry = extract.submission().registry();
    AdmittedTables admitted =
        new AdmittedTables(
            admitted("cases", registry),
            admitted("treatments", registry),
            admitted("biomarkers", registry),
            admitted("events", registry));
    Conformed conformed = Conform.nest(admitted, extract.submission());
    Dataset<Row> cases = conformed.cases().sortWithinPartitions(CaseColumns.CASE_ID);
    Dataset<Row> flow = AdmitFlow.counts(admitted, conformed, registry);
    return List.of(
        write(cases, "cases", registry),
        write(conformed.problems().coalesce(1), "problems", registry),
        write(flow.coalesce(1), "flow", registry));
  }

  private Dataset<Row> admitted(String table, String registry) {
    return tables.read(run.folders().handedOn(AdmitStep.NAME, table), registry);
  }

  private Written write(Dataset<Row> rows, String table, String registry) {
    return tables.write(rows, run.folders().handedOn(NAME, table), registry);
  }

  @Override
  public int parts() {
    return 3;
  }
}
