package org.sarcordance.jobs;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sarcordance.jobs.console.Progress;
import org.sarcordance.jobs.runs.Run;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Makes the steps of the job. A step for each registry has one execution a registry, named {@code
 * step:registry}, so that a restart repeats only the registries that are not done. No step holds a
 * database transaction while it works.
 */
final class StepFactory {
  static final String REGISTRY = "registry";

  private final JobRepository repository;
  private final Run run;
  private final Progress progress;

  StepFactory(JobRepository repository, Run run, Progress progress) {
    this.repository = repository;
    this.run = run;
    this.progress = progress;
  }

  /** A step that works on one registry after the other. */
  Step forEachRegistry(String name, RegistryWork work) {
    return new StepBuilder(name, repository)
        .partitioner(name, gridSize -> registries())
        .step(new StepBuilder(name, repository).tasklet(tasklet(work)).build())
        .listener(new StepListener(name, work.parts() * run.extracts().size(), progress))
        .build();
  }

  /** A step that works on all registries together. */
  Step forTheCohort(String name, CohortWork work) {
    Tasklet tasklet =
        (contribution, chunk) -> {
          StepFacts.write(contribution.getStepExecution(), work.work());
          return RepeatStatus.FINISHED;
        };
    return new StepBuilder(name, repository)
        .tasklet(tasklet)
        .listener(new StepListener(name, work.parts(), progress))
        .build();
  }

  private Tasklet tasklet(RegistryWork work) {
    return (contribution, chunk) -> {
      var execution = contribution.getStepExecution();
      String registry = execution.getExecutionContext().getString(REGISTRY);
      StepFacts.write(execution, work.work(run.extract(registry)));
      return RepeatStatus.FINISHED;
    };
  }

  private Map<String, ExecutionContext> registries() {
    return run.registries().stream()
        .collect(
            Collectors.toMap(
                Function.identity(), registry -> new ExecutionContext(Map.of(REGISTRY, registry))));
  }
}
