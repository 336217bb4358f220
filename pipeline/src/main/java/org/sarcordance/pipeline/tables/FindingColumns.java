package org.sarcordance.pipeline.tables;

/** Names of the columns of findings; deviations and reviews have them too. */
public final class FindingColumns {
  public static final String REGISTRY = "registry";
  public static final String CASE_ID = "case_id";
  public static final String MEASURE_ID = "measure_id";
  public static final String EDITION = "edition";
  public static final String TYPE = "type";
  public static final String STRENGTH = "strength";
  public static final String OUTCOME = "outcome";
  public static final String REASON = "reason";
  public static final String DUE_DAY = "due_day";
  public static final String ATTRIBUTED_FACILITY = "attributed_facility";
  public static final String EVIDENCE = "evidence";
  public static final String MISSING = "missing";
  public static final String SENTENCE = "sentence";
  public static final String NEAREST = "nearest";
  public static final String CITATION = "citation";

  private FindingColumns() {}
}
