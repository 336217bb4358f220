package org.sarcordance.pipeline.tables;

/** Names of the columns of completeness. */
public final class CompletenessColumns {
  public static final String REGISTRY = "registry";
  public static final String COLUMN_NAME = "column_name";
  public static final String RECORDED = "recorded";
  public static final String MISSING = "missing";
  public static final String INDETERMINATE_FINDINGS = "indeterminate_findings";

  private CompletenessColumns() {}
}
