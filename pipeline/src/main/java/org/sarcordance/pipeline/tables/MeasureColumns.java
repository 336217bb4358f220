package org.sarcordance.pipeline.tables;

/** Names of the columns of measures. */
public final class MeasureColumns {
  public static final String REGISTRY = "registry";
  public static final String MEASURE_ID = "measure_id";
  public static final String STRATUM = "stratum";
  public static final String STRATUM_VALUE = "stratum_value";
  public static final String N_POPULATION = "n_population";
  public static final String N_MET = "n_met";
  public static final String N_NOT_MET = "n_not_met";
  public static final String N_EXCEPTION = "n_exception";
  public static final String N_EXCLUDED = "n_excluded";
  public static final String N_NOT_YET_DUE = "n_not_yet_due";
  public static final String N_INDETERMINATE = "n_indeterminate";
  public static final String RATE = "rate";
  public static final String CI_LOW = "ci_low";
  public static final String CI_HIGH = "ci_high";
  public static final String BOUND_LOW = "bound_low";
  public static final String BOUND_HIGH = "bound_high";
  public static final String LIMIT_LOW_95 = "limit_low_95";
  public static final String LIMIT_HIGH_95 = "limit_high_95";
  public static final String LIMIT_LOW_998 = "limit_low_998";
  public static final String LIMIT_HIGH_998 = "limit_high_998";
  public static final String SUPPRESSED = "suppressed";

  private MeasureColumns() {}
}
