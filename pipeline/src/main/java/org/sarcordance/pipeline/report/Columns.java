package org.sarcordance.pipeline.report;

/** Names that the report step reads and writes. */
final class Columns {
  static final String REGISTRY = "registry";
  static final String CASE_ID = "case_id";
  static final String FACILITY_CODE = "facility_code";
  static final String YEAR_DX = "year_dx";
  static final String DISEASE = "disease";
  static final String COHORT = "cohort";
  static final String COHORT_REASON = "cohort_reason";
  static final String STAGE = "stage";
  static final String STAGE_STATUS = "stage_status";
  static final String DATA_HASH = "data_hash";

  static final String MEASURE_ID = "measure_id";
  static final String TYPE = "type";
  static final String STRENGTH = "strength";
  static final String OUTCOME = "outcome";
  static final String FINDING_REASON = "reason";
  static final String ATTRIBUTED_FACILITY = "attributed_facility";
  static final String EVIDENCE = "evidence";
  static final String MISSING_COLUMNS = "missing";
  static final String SENTENCE = "sentence";
  static final String NEAREST = "nearest";
  static final String CITATION = "citation";
  static final String DUE_DAY = "due_day";

  static final String FIRST_SEEN_RUN = "first_seen_run";
  static final String CHANGE = "change";
  static final String BEFORE = "before";
  static final String AFTER = "after";
  static final String CAUSE = "cause";

  static final String FILE = "file";
  static final String LINE = "line";
  static final String COLUMN = "column";
  static final String VALUE_SHOWN = "value_shown";
  static final String RULE = "rule";
  static final String SEVERITY = "severity";
  static final String MESSAGE = "message";
  static final String REMEDY = "remedy";
  static final String PROBLEMS = "problems";

  static final String STEP = "step";
  static final String REASON = "reason";
  static final String ROWS_IN = "rows_in";
  static final String ROWS_OUT = "rows_out";
  static final String ROWS_ASIDE = "rows_aside";

  private Columns() {}
}
