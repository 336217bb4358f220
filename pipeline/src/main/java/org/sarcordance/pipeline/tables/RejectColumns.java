package org.sarcordance.pipeline.tables;

import org.sarcordance.schemas.Problem;

/** Names of the columns of rejects. */
public final class RejectColumns {
  public static final String REGISTRY = "registry";
  public static final String FILE = "file";
  public static final String LINE = "line";
  public static final String COLUMN = "column";
  public static final String VALUE_SHOWN = "value_shown";
  public static final String RULE = "rule";
  public static final String SEVERITY = "severity";
  public static final String MESSAGE = "message";
  public static final String REMEDY = "remedy";

  private RejectColumns() {}

  /** A problem of a registry's extract as the values of a row, in the order of the table. */
  public static Object[] values(String registry, Problem problem) {
    return new Object[] {
      registry,
      problem.file(),
      problem.line(),
      problem.column(),
      problem.value(),
      problem.rule(),
      problem.severity().name(),
      problem.message(),
      problem.remedy()
    };
  }
}
