package org.sarcordance.jobs;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.jobs.console.Progress;
import org.sarcordance.jobs.runs.CodeVersion;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.RepositorySettings;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunTables;
import org.sarcordance.jobs.runs.UsedEdition;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.check.Receipt;

/** The nightly audit, from the places a user names to the text of the result. */
public final class Audit {
  private final AuditRequest request;
  private final Progress progress;
  private final Map<String, String> environment;
  private final Supplier<SparkSession> session;
  private final FileStore files = new FileStore(Sessions.fileSettings());

  /**
   * An audit.
   *
   * @param environment where the settings of the job repository are
   * @param session opens the Spark session when it is first needed
   */
  public Audit(
      AuditRequest request,
      Progress progress,
      Map<String, String> environment,
      Supplier<SparkSession> session) {
    this.request = request;
    this.progress = progress;
    this.environment = environment;
    this.session = session;
  }

  /** Runs, resumes or recognises the audit. */
  public AuditResult run() {
    Guidelines guidelines = GuidelineChoice.checked(request.guidelines(), session);
    AuditInputs inputs = AuditInputs.find(request.places());
    tell(inputs);
    boolean allUsed = inputs.refused().isEmpty();
    if (inputs.accepted().isEmpty()) {
      return new AuditResult("", "", allUsed, Optional.empty());
    }
    Run run = run(inputs.extracts(), guidelines);
    String text = execute(run, guidelines, inputs.receipts());
    return new AuditResult(run.id(), text, allUsed, share(run, guidelines));
  }

  private Optional<Sharing.Result> share(Run run, Guidelines guidelines) {
    return request
        .share()
        .map(files::qualify)
        .map(folder -> new Sharing(folder, files, LocalDate.now(ZoneOffset.UTC)))
        .map(sharing -> sharing.publish(run, tables(), guidelines));
  }

  private Run run(List<Extract> extracts, Guidelines guidelines) {
    List<UsedEdition> editions =
        guidelines.editions().stream()
            .map(e -> new UsedEdition(e.name(), e.title(), e.source(), e.hash()))
            .toList();
    return Run.of(
        extracts,
        editions,
        CodeVersion.current(),
        files.qualify(request.out()),
        files.qualify(request.workFolder()));
  }

  private String execute(Run run, Guidelines guidelines, Map<String, Receipt> receipts) {
    RepositorySettings repository = RepositorySettings.of(environment, run.folders().work(), files);
    CohortSteps steps = CohortSteps.of(run, tables(), files, guidelines, receipts);
    return new CohortRun(run, steps, repository, files, progress).execute();
  }

  private RunTables tables() {
    return new RunTables(session, files, written -> progress.wrote(written.table()));
  }

  private void tell(AuditInputs inputs) {
    inputs.skipped().forEach(it -> progress.say("Skipped " + it.name() + ": " + it.reason()));
    inputs.extracts().forEach(it -> tell("Warning", it.name(), it.warnings()));
    inputs.refused().forEach(it -> tell("Refused", it.name(), it.problems()));
  }

  private void tell(String what, String extract, List<Problem> problems) {
    problems.forEach(problem -> progress.say(what + " " + extract + ": " + problem));
  }
}
