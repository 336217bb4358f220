package org.sarcordance.jobs;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nightly job: six steps from the extracts of the registries to the report. */
@Configuration(proxyBeanMethods = false)
class CohortJob {
  static final String NAME = "cohort";

  @Bean
  Job cohort(JobRepository repository, StepFactory step, CohortSteps work) {
    return new JobBuilder(NAME, repository)
        .start(step.forEachRegistry("admit", work.admit()))
        .next(step.forEachRegistry("conform", work.conform()))
        .next(step.forEachRegistry("derive", work.derive()))
        .next(step.forEachRegistry("evaluate", work.evaluate()))
        .next(step.forTheCohort("measure", work.measure()))
        .next(step.forTheCohort("report", work.report()))
        .build();
  }
}
