package org.sarcordance.jobs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sarcordance.jobs.console.Progress;
import org.sarcordance.jobs.runs.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Says in log and progress when a step begins and what it did. */
final class StepListener implements StepExecutionListener {
  private static final Logger LOG = LoggerFactory.getLogger(StepListener.class);

  private final String step;
  private final Progress progress;
  private final int tables;
  private long begin;

  StepListener(String step, int tables, Progress progress) {
    this.step = step;
    this.tables = tables;
    this.progress = progress;
  }

  @Override
  public void beforeStep(StepExecution execution) {
    begin = System.nanoTime();
    LOG.info("{}: begins.", step);
    progress.begin(step, tables);
  }

  @Override
  public ExitStatus afterStep(StepExecution execution) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      String result = result(execution);
      LOG.info("{}: {} written, {} s.", step, result, String.format(Locale.ROOT, "%.1f", seconds));
      progress.end(step, result, seconds);
    } else {
      progress.fail(step);
    }
    return execution.getExitStatus();
  }

  /** The rows of each table over all registries that this execution worked on. */
  private String result(StepExecution manager) {
    Map<String, Long> rows = new TreeMap<>();
    for (Written table : written(manager)) {
      rows.merge(table.table(), table.rows(), Long::sum);
    }
    return rows.entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private List<Written> written(StepExecution manager) {
    return manager.getJobExecution().getStepExecutions().stream()
        .filter(execution -> execution.getStepName().split(":", 2)[0].equals(step))
        .flatMap(execution -> StepFacts.read(execution).stream())
        .flatMap(facts -> facts.tables().stream())
        .toList();
  }
}
