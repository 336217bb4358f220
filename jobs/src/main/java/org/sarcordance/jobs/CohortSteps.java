package org.sarcordance.jobs;

import java.util.List;
import java.util.Map;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunTables;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.check.Receipt;

/** The work of the six steps. */
record CohortSteps(
    RegistryWork admit,
    RegistryWork conform,
    RegistryWork derive,
    RegistryWork evaluate,
    CohortWork measure,
    CohortWork report) {

  /** The steps of the pipeline. */
  static CohortSteps of(
      Run run,
      RunTables tables,
      FileStore files,
      Guidelines guidelines,
      Map<String, Receipt> receipts) {
    List<String> measures = guidelines.measures().stream().map(measure -> measure.id()).toList();
    return new CohortSteps(
        new AdmitStep(run, tables),
        new ConformStep(run, tables),
        new DeriveStep(run, tables, guidelines),
        new EvaluateStep(run, tables, guidelines),
        new MeasureStep(run, tables, measures),
        new ReportStep(run, tables, files, guidelines, receipts));
  }
}
