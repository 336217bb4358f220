package org.sarcordance.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunTables;
import org.sarcordance.jobs.runs.Written;
import org.sarcordance.pipeline.report.Report;
import org.sarcordance.pipeline.report.Report.Answers;
import org.sarcordance.pipeline.report.Report.Rules;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.TableSchemas;
import org.sarcordance.schemas.check.Receipt;

/** Publishes the tables people work with, the pages, and the result as text. */
record ReportStep(
    Run run,
    RunTables tables,
    FileStore files,
    Guidelines guidelines,
    Map<String, Receipt> receipts)
    implements CohortWork {

  @Override
  public List<Written> work() {
    Answers answers = new Answers(published("findings"), published("cases"));
    Optional<PreviousRun> previous = PreviousRun.of(run, tables, files);
    List<Written> written = new ArrayList<>();
    written.add(write("deviations", deviations(answers, previous)));
    written.add(write("reviews", reviews(answers, previous)));
    written.add(write("changes", changes(answers, previous)));
    written.add(write("rejects", rejects()));
    written.add(write("flow", flow(answers)));
    new RunPages(run, previous.map(PreviousRun::id), tables, files, guidelines).write();
    new RunReceipts(run, files, receipts).write(previous);
    return written;
  }

  @Override
  public int parts() {
    return 5;
  }

  private Dataset<Row> deviations(Answers now, Optional<PreviousRun> previous) {
    return previous
        .map(earlier -> earlier.table("deviations"))
        .map(before -> Report.deviations(now.findings(), now.cases(), run.id(), before))
        .orElseGet(() -> Report.deviations(now.findings(), now.cases(), run.id()));
  }

  private Dataset<Row> reviews(Answers now, Optional<PreviousRun> previous) {
    return previous
        .map(earlier -> earlier.table("reviews"))
        .map(before -> Report.reviews(now.findings(), now.cases(), run.id(), before))
        .orElseGet(() -> Report.reviews(now.findings(), now.cases(), run.id()));
  }

  private Dataset<Row> changes(Answers now, Optional<PreviousRun> previous) {
    return previous
        .map(
            before ->
                Report.changes(
                    before.answers(),
                    now,
                    before.hasRulesOf(run) ? Rules.UNCHANGED : Rules.CHANGED))
        .orElseGet(() -> Report.noChanges(tables.session()));
  }

  private Dataset<Row> rejects() {
    Map<String, Dataset<Row>> admitted = new HashMap<>();
    TableSchemas.inputs().forEach(table -> admitted.put(table, handedOn(AdmitStep.NAME, table)));
    Dataset<Row> others = handedOn(ConformStep.NAME, "problems");
    for (Extract extract : run.extracts()) {
      String registry = extract.submission().registry();
      others = others.unionByName(Report.problems(tables.session(), registry, extract.warnings()));
    }
    return Report.rejects(admitted, others);
  }

  private Dataset<Row> flow(Answers answers) {
    List<String> measures = guidelines.measures().stream().map(measure -> measure.id()).toList();
    return Report.flow(
        handedOn(ConformStep.NAME, "flow"), answers.cases(), answers.findings(), measures);
  }

  private Dataset<Row> published(String table) {
    return tables.read(run.folders().table(table));
  }

  private Dataset<Row> handedOn(String step, String table) {
    return tables.read(run.folders().handedOn(step, table));
  }

  private Written write(String table, Dataset<Row> rows) {
    return tables.writeAll(rows, run.folders().table(table), run.registries(), order(table));
  }

  /** Where no key tells rows apart all fields do, so that the same rows give the same file. */
  private static List<String> order(String table) {
    TableSchema schema = TableSchemas.output(table);
    return schema.primaryKey().isEmpty() ? schema.names() : schema.primaryKey();
  }
}
