package org.sarcordance.pipeline.tables;

/** Names of the columns of changes. */
public final class ChangeColumns {
  public static final String REGISTRY = "registry";
  public static final String CASE_ID = "case_id";
  public static final String MEASURE_ID = "measure_id";
  public static final String BEFORE = "before";
  public static final String AFTER = "after";
  public static final String CAUSE = "cause";

  private ChangeColumns() {}
}
