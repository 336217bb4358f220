package org.sarcordance.jobs;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.jobs.runs.CurrentRun;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.Manifest;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunFolders;
import org.sarcordance.jobs.runs.RunTables;
import org.sarcordance.pipeline.report.Report;

/** The run that is current while the next one is made, as far as the next one looks back at it. */
record PreviousRun(String id, RunFolders folders, String rules, RunTables tables) {

  /** The current run of the output folder, if there is one and it is not this run itself. */
  static Optional<PreviousRun> of(Run run, RunTables tables, FileStore files) {
    return new CurrentRun(files, run.folders().out())
        .id()
        .filter(id -> !id.equals(run.id()))
        .flatMap(id -> of(id, run, tables, files));
  }

  private static Optional<PreviousRun> of(String id, Run run, RunTables tables, FileStore files) {
    RunFolders folders = new RunFolders(run.folders().out(), run.folders().work(), id);
    return Manifest.rulesOf(folders, files)
        .map(rules -> new PreviousRun(id, folders, rules, tables));
  }

  boolean hasRulesOf(Run run) {
    return rules.equals(run.rules());
  }

  Report.Answers answers() {
    return new Report.Answers(table("findings"), table("cases"));
  }

  Dataset<Row> table(String name) {
    return tables.read(folders.table(name));
  }
}
