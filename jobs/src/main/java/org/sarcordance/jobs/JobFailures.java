package org.sarcordance.jobs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** Puts a failed execution of the job into words. */
final class JobFailures {
  private JobFailures() {}

  /** One line for each step and registry that failed, then what to do. */
  static RunFailedException of(JobExecution execution) {
    List<StepExecution> failed =
        execution.getStepExecutions().stream()
            .filter(step -> step.getStatus() != BatchStatus.COMPLETED)
            .filter(step -> !step.getFailureExceptions().isEmpty())
            .filter(step -> step.getStepName().contains(":") || isAlone(step, execution))
            .toList();
    String lines = failed.stream().map(JobFailures::line).collect(Collectors.joining("\n"));
    Optional<Throwable> cause =
        failed.stream().flatMap(step -> step.getFailureExceptions().stream()).findFirst();
    return new RunFailedException(lines, cause.orElse(null));
  }

  private static boolean isAlone(StepExecution step, JobExecution execution) {
    String prefix = step.getStepName() + ":";
    return execution.getStepExecutions().stream()
        .noneMatch(other -> other.getStepName().startsWith(prefix));
  }

  private static String line(StepExecution step) {
    Throwable failure = step.getFailureExceptions().get(0);
    String[] name = step.getStepName().split(":", 2);
    String where = name.length == 1 ? name[0] : name[0] + " of registry " + name[1];
    return "The step %s failed: %s".formatted(where, firstLine(failure));
  }

  /** Wrappers without words of their own are skipped. */
  private static String firstLine(Throwable failure) {
    String message = failure.getMessage();
    if ((message == null || message.isBlank()) && failure.getCause() != null) {
      return firstLine(failure.getCause());
    }
    return message == null ? failure.getClass().getSimpleName() : message.lines().findFirst().get();
  }
}
