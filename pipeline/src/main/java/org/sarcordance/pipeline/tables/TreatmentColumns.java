package org.sarcordance.pipeline.tables;

/** Names of the fields of a treatments row. */
public final class TreatmentColumns {
  public static final String CASE_ID = "case_id";
  public static final String TX_SEQ = "tx_seq";
  public static final String FACILITY_CODE = "facility_code";
  public static final String TX_TYPE = "tx_type";
  public static final String STATUS = "status";
  public static final String REGIMEN_ID = "regimen_id";
  public static final String AGENT = "agent";
  public static final String START_DAY = "start_day";
  public static final String END_DAY = "end_day";
  public static final String DOSE_MG_DAY = "dose_mg_day";
  public static final String SURGERY_TYPE = "surgery_type";
  public static final String TARGET = "target";
  public static final String EMERGENCY = "emergency";
  public static final String TARGET_ORGAN = "target_organ";
  public static final String MARGIN = "margin";
  public static final String MARGIN_MM = "margin_mm";
  public static final String RT_DOSE_CGY = "rt_dose_cgy";
  public static final String RT_MODALITY = "rt_modality";
  public static final String STOP_REASON = "stop_reason";
  public static final String REASON_NOT_GIVEN = "reason_not_given";
  public static final String TRIAL = "trial";
  public static final String SURGERY_SEQUENCE = "surgery_sequence";

  private TreatmentColumns() {}
}
