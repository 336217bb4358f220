package org.sarcordance.pipeline.tables;

/** Names of the columns of recommendations. */
public final class RecommendationColumns {
  public static final String REGISTRY = "registry";
  public static final String CASE_ID = "case_id";
  public static final String GROUP = "group";
  public static final String PATH = "path";
  public static final String COMPONENT = "component";
  public static final String REQUIREMENT = "requirement";
  public static final String OPTION = "option";
  public static final String RECEIVED = "received";
  public static final String CITATION = "citation";

  private RecommendationColumns() {}
}
