package org.sarcordance.pipeline.measure;

/** Names that the measure step reads and writes. */
final class Columns {
  static final String REGISTRY = "registry";
  static final String CASE_ID = "case_id";
  static final String COHORT = "cohort";
  static final String YEAR_DX = "year_dx";
  static final String MEASURE_ID = "measure_id";
  static final String OUTCOME = "outcome";
  static final String ATTRIBUTED_FACILITY = "attributed_facility";
  static final String MISSING_COLUMNS = "missing";

  static final String STRATUM = "stratum";
  static final String STRATUM_VALUE = "stratum_value";
  static final String N_POPULATION = "n_population";
  static final String N_MET = "n_met";
  static final String N_NOT_MET = "n_not_met";
  static final String N_EXCEPTION = "n_exception";
  static final String N_EXCLUDED = "n_excluded";
  static final String N_NOT_YET_DUE = "n_not_yet_due";
  static final String N_INDETERMINATE = "n_indeterminate";
  static final String RATE = "rate";
  static final String CI_LOW = "ci_low";
  static final String CI_HIGH = "ci_high";
  static final String BOUND_LOW = "bound_low";
  static final String BOUND_HIGH = "bound_high";
  static final String LIMIT_LOW_95 = "limit_low_95";
  static final String LIMIT_HIGH_95 = "limit_high_95";
  static final String LIMIT_LOW_998 = "limit_low_998";
  static final String LIMIT_HIGH_998 = "limit_high_998";
  static final String SUPPRESSED = "suppressed";

  static final String COLUMN_NAME = "column_name";
  static final String RECORDED = "recorded";
  static final String MISSING = "missing";
  static final String INDETERMINATE_FINDINGS = "indeterminate_findings";

  /** The registry column of a row over all registries; no registry may be called so. */
  static final String ALL = "ALL";

  private Columns() {}
}
