package org.sarcordance.pipeline.tables;

/** Names of the columns of facilities. */
public final class FacilityColumns {
  public static final String REGISTRY = "registry";
  public static final String FACILITY = "facility";
  public static final String N_CASES = "n_cases";
  public static final String N_MET = "n_met";
  public static final String N_NOT_MET = "n_not_met";
  public static final String EXPECTED_NOT_MET = "expected_not_met";
  public static final String RATIO = "ratio";
  public static final String RATE = "rate";
  public static final String EXPECTED_RATE = "expected_rate";
  public static final String DESIGN_EFFECT = "design_effect";
  public static final String LIMIT_LOW_95 = "limit_low_95";
  public static final String LIMIT_HIGH_95 = "limit_high_95";
  public static final String LIMIT_LOW_998 = "limit_low_998";
  public static final String LIMIT_HIGH_998 = "limit_high_998";
  public static final String SUPPRESSED = "suppressed";

  private FacilityColumns() {}
}
