package org.sarcordance.jobs;

import java.util.List;
import org.apache.hadoop.fs.Path;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunTables;
import org.sarcordance.jobs.runs.Written;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.Extract;

/** Publishes the cases with cohort, stage, risk, group and facts. */
record DeriveStep(Run run, RunTables tables, Guidelines guidelines) implements RegistryWork {

  @Override
  public List<Written> work(Extract extract) {
    String registry = extract.submission().registry();
    Path conformed = run.folders().handedOn(ConformStep.NAME, "cases");
    Path cases = run.folders().table("cases");
    return List.of(
        tables.write(Derive.cases(tables.read(conformed, registry), guidelines), cases, registry));
  }
}
