package org.sarcordance.pipeline.tables;

/** Names of the fields of a biomarkers row. */
public final class BiomarkerColumns {
  public static final String CASE_ID = "case_id";
  public static final String BM_SEQ = "bm_seq";
  public static final String REPORT_DAY = "report_day";
  public static final String GENE = "gene";
  public static final String EXON = "exon";
  public static final String VARIANT = "variant";
  public static final String RESULT = "result";
  public static final String METHOD = "method";
  public static final String CONTEXT = "context";

  private BiomarkerColumns() {}
}
