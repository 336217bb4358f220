package org.sarcordance.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sarcordance.jobs.runs.StepRecord;
import org.sarcordance.jobs.runs.Written;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What a step wrote, kept in the context of its execution so that a restart still knows it. */
final class StepFacts {
  private static final String ROWS = "rows.";
  private static final String BYTES = "bytes.";

  /** The registry of a step over all registries. */
  static final String ALL = "ALL";

  private StepFacts() {}

  static void write(StepExecution execution, List<Written> tables) {
    ExecutionContext context = execution.getExecutionContext();
    for (Written table : tables) {
      context.putLong(ROWS + table.table(), table.rows());
      context.putLong(BYTES + table.table(), table.bytes());
    }
  }

  /** The facts of an execution that did work; nothing for one that only hands it to partitions. */
  static Optional<StepRecord> read(StepExecution execution) {
    List<Written> tables = tables(execution.getExecutionContext());
    String[] name = execution.getStepName().split(":", 2);
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StepRecord(name[0], name.length == 1 ? ALL : name[1], seconds(execution), tables));
  }

  private static List<Written> tables(ExecutionContext context) {
    Stream<String> keys = context.entrySet().stream().map(entry -> entry.getKey()).sorted();
    return keys.filter(key -> key.startsWith(ROWS))
        .map(key -> key.substring(ROWS.length()))
        .map(table -> new Written(table, context.getLong(ROWS + table), bytes(context, table)))
        .toList();
  }

  private static long bytes(ExecutionContext context, String table) {
    return context.getLong(BYTES + table);
  }

  static double seconds(StepExecution execution) {
    if (execution.getStartTime() == null || execution.getEndTime() == null) {
      return 0;
    }
    return Duration.between(execution.getStartTime(), execution.getEndTime()).toMillis() / 1000.0;
  }
}
