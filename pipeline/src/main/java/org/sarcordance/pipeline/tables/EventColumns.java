package org.sarcordance.pipeline.tables;

/** Names of the fields of an events row. */
public final class EventColumns {
  public static final String CASE_ID = "case_id";
  public static final String EV_SEQ = "ev_seq";
  public static final String EVENT_TYPE = "event_type";
  public static final String DAY = "day";
  public static final String SITE = "site";
  public static final String DETAIL = "detail";

  private EventColumns() {}
}
