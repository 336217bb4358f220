package org.sarcordance.pipeline.tables;

/** Names of the columns that deviations and reviews have beyond those of findings. */
public final class DeviationColumns {
  public static final String FACILITY_CODE = "facility_code";
  public static final String YEAR_DX = "year_dx";
  public static final String DISEASE = "disease";
  public static final String STAGE = "stage";
  public static final String FIRST_SEEN_RUN = "first_seen_run";
  public static final String CHANGE = "change";

  private DeviationColumns() {}
}
