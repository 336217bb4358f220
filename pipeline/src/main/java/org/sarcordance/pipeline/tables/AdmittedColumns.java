package org.sarcordance.pipeline.tables;

/** Names of the columns that admit adds to the fields of an input table. */
public final class AdmittedColumns {
  public static final String CONTENT = "content";
  public static final String LINE = "line";
  public static final String REJECTED = "rejected";
  public static final String PROBLEMS = "problems";

  private AdmittedColumns() {}
}
