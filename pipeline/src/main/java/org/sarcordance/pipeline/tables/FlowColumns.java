package org.sarcordance.pipeline.tables;

/** Names of the columns of flow. */
public final class FlowColumns {
  public static final String STEP = "step";
  public static final String REGISTRY = "registry";
  public static final String FILE = "file";
  public static final String REASON = "reason";
  public static final String ROWS_IN = "rows_in";
  public static final String ROWS_OUT = "rows_out";
  public static final String ROWS_ASIDE = "rows_aside";

  private FlowColumns() {}
}
