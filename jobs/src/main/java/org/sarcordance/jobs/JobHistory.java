package org.sarcordance.jobs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.StepRecord;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** What the job repository knows about one run. */
final class JobHistory {
  private final JobRepository repository;
  private final JobParameters parameters;

  JobHistory(JobRepository repository, Run run) {
    this.repository = repository;
    this.parameters =
        new JobParametersBuilder()
            .addString("run_id", run.id())
            .addString("out", run.folders().out().toString())
            .toJobParameters();
  }

  /** The parameters that identify the run. */
  JobParameters parameters() {
    return parameters;
  }

  boolean isKnown() {
    return instance().isPresent();
  }

  /** True where all six steps are done. */
  boolean isComplete() {
    return instance()
        .map(repository::getLastJobExecution)
        .filter(execution -> execution.getStatus() == BatchStatus.COMPLETED)
        .isPresent();
  }

  /** The executions that never came to an end. */
  List<JobExecution> unfinished() {
    return executions().stream().filter(JobExecution::isRunning).toList();
  }

  /** The steps of the job that are done, in the order of the job. */
  List<String> doneSteps() {
    return stepExecutions().stream()
        .filter(execution -> execution.getStatus() == BatchStatus.COMPLETED)
        .map(StepExecution::getStepName)
        .filter(name -> !name.contains(":"))
        .distinct()
        .toList();
  }

  /** What each step did for each registry, in whichever attempt it came to its end. */
  List<StepRecord> records() {
    return stepExecutions().stream()
        .filter(execution -> execution.getStatus() == BatchStatus.COMPLETED)
        .flatMap(execution -> StepFacts.read(execution).stream())
        .toList();
  }

  /** Forgets the run, so that it starts from the beginning. */
  void forget() {
    instance().ifPresent(repository::deleteJobInstance);
  }

  private List<StepExecution> stepExecutions() {
    return executions().stream()
        .flatMap(execution -> execution.getStepExecutions().stream())
        .sorted(Comparator.comparingLong(StepExecution::getId))
        .toList();
  }

  private List<JobExecution> executions() {
    return instance().map(repository::getJobExecutions).orElse(List.of());
  }

  private Optional<JobInstance> instance() {
    return Optional.ofNullable(repository.getJobInstance(CohortJob.NAME, parameters));
  }
}
