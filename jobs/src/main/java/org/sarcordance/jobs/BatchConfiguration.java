package org.sarcordance.jobs;

import javax.sql.DataSource;
import org.sarcordance.jobs.console.Progress;
import org.sarcordance.jobs.runs.Run;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Spring Batch over the database of the job repository. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class BatchConfiguration {

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  StepFactory stepFactory(JobRepository repository, Run run, Progress progress) {
    return new StepFactory(repository, run, progress);
  }
}
