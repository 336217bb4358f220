package org.sarcordance.jobs;

import java.util.List;
import org.sarcordance.jobs.console.Progress;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.Run;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Brings the job of a run to its end from wherever it stands: starts it, or resumes it where it
 * failed or was killed. Only the owner of the output lock may do so: to the job repository a killed
 * execution and a running one look the same.
 */
final class CohortRunner {
  private final Job job;
  private final JobOperator operator;
  private final JobHistory history;
  private final Run run;
  private final FileStore files;
  private final Progress progress;

  CohortRunner(
      Job job,
      JobOperator operator,
      JobRepository repository,
      Run run,
      FileStore files,
      Progress progress) {
    this.job = job;
    this.operator = operator;
    this.history = new JobHistory(repository, run);
    this.run = run;
    this.files = files;
    this.progress = progress;
  }

  /** What the job repository knows about the run. */
  JobHistory history() {
    return history;
  }

  /** Does what is left to do; nothing if the run is complete. */
  void finish() {
    forgetIfFilesAreGone();
    if (history.isComplete()) {
      return;
    }
    history.unfinished().forEach(operator::recover);
    List<String> done = history.doneSteps();
    if (history.isKnown()) {
      progress.say(
          "Resuming run %s. Done before: %s."
              .formatted(run.id(), done.isEmpty() ? "no step" : String.join(", ", done)));
    }
    execute();
  }

  private void execute() {
    try {
      JobExecution execution = operator.start(job, history.parameters());
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw JobFailures.of(execution);
      }
    } catch (JobExecutionException e) {
      throw new IllegalStateException("Bug: the job cannot start: " + e.getMessage(), e);
    }
  }

  /** The repository may remember what somebody has deleted since; then all is done again. */
  private void forgetIfFilesAreGone() {
    boolean gone =
        history.isComplete()
            ? !files.exists(run.folders().published())
            : !files.exists(run.folders().handedOn());
    if (history.isKnown() && gone) {
      history.unfinished().forEach(operator::recover);
      history.forget();
    }
  }
}
