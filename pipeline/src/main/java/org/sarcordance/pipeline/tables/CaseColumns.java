package org.sarcordance.pipeline.tables;

/** Names of the columns of a case row: as submitted, as conformed, as derived. */
public final class CaseColumns {
  public static final String REGISTRY = "registry";

  public static final String CASE_ID = "case_id";
  public static final String PATIENT_ID = "patient_id";
  public static final String SEQUENCE_NUMBER = "sequence_number";
  public static final String FACILITY_CODE = "facility_code";
  public static final String CLASS_OF_CASE = "class_of_case";
  public static final String DIAGNOSTIC_CONFIRMATION = "diagnostic_confirmation";
  public static final String REPORT_SOURCE = "report_source";
  public static final String YEAR_DX = "year_dx";
  public static final String AGE_DX = "age_dx";
  public static final String SEX = "sex";
  public static final String PRIMARY_SITE = "primary_site";
  public static final String HISTOLOGY = "histology";
  public static final String BEHAVIOR = "behavior";
  public static final String SCHEMA_DISC_1 = "schema_disc_1";
  public static final String SCHEMA_DISC_2 = "schema_disc_2";
  public static final String DEPTH = "depth";
  public static final String SIZE_CLIN_MM = "size_clin_mm";
  public static final String SIZE_PATH_MM = "size_path_mm";
  public static final String SIZE_SUMM_MM = "size_summ_mm";
  public static final String GRADE_CLIN = "grade_clin";
  public static final String GRADE_PATH = "grade_path";
  public static final String MITOSES_5MM2 = "mitoses_5mm2";
  public static final String MITOSES_SOURCE = "mitoses_source";
  public static final String LOCAL_EXTENT = "local_extent";
  public static final String CN = "cn";
  public static final String PN = "pn";
  public static final String NODES_EXAMINED = "nodes_examined";
  public static final String NODES_POSITIVE = "nodes_positive";
  public static final String CM = "cm";
  public static final String PM = "pm";
  public static final String METS_SITES = "mets_sites";
  public static final String METS_COUNT = "mets_count";
  public static final String RESECTABILITY = "resectability";
  public static final String RUPTURE = "rupture";
  public static final String ECOG = "ecog";
  public static final String CARDIAC_DISEASE = "cardiac_disease";
  public static final String PRIOR_RADIATION = "prior_radiation";
  public static final String PRIOR_ANTHRACYCLINE = "prior_anthracycline";
  public static final String REGISTRY_STAGE = "registry_stage";
  public static final String REGISTRY_STAGE_BASIS = "registry_stage_basis";
  public static final String VITAL_STATUS = "vital_status";
  public static final String LAST_CONTACT_DAY = "last_contact_day";
  public static final String CUTOFF_DAY = "cutoff_day";

  public static final String DATA_HASH = "data_hash";
  public static final String REPORTING_LAG_DAYS = "reporting_lag_days";
  public static final String CAPTURES = "captures";
  public static final String AGENTS_RECORDED = "agents_recorded";
  public static final String TREATMENTS = "treatments";
  public static final String BIOMARKERS = "biomarkers";
  public static final String EVENTS = "events";
  public static final String BIOMARKERS_REJECTED = "biomarkers_rejected";
  public static final String EVENTS_REJECTED = "events_rejected";
  public static final String OTHER_TUMORS = "other_tumors";

  public static final String COHORT = "cohort";
  public static final String DISEASE = "disease";
  public static final String COHORT_REASON = "cohort_reason";
  public static final String SUBGROUP = "subgroup";
  public static final String SITE_GROUP = "site_group";
  public static final String AJCC_EDITION = "ajcc_edition";
  public static final String STAGE_BASIS = "stage_basis";
  public static final String TUMOR_SIZE_MM = "tumor_size_mm";
  public static final String T = "t";
  public static final String N = "n";
  public static final String M = "m";
  public static final String GRADE = "grade";
  public static final String MITOTIC_RATE = "mitotic_rate";
  public static final String STAGE = "stage";
  public static final String STAGE_STATUS = "stage_status";
  public static final String STAGE_FLAGS = "stage_flags";
  public static final String STAGE_RULE = "stage_rule";
  public static final String POSSIBLE_STAGES = "possible_stages";
  public static final String PATHWAY_STAGE = "pathway_stage";
  public static final String NIH_RISK = "nih_risk";
  public static final String AFIP_RISK = "afip_risk";
  public static final String RISK_TIER = "risk_tier";
  public static final String GENOTYPE_CLASS = "genotype_class";
  public static final String GROUP_DX = "group_dx";
  public static final String GROUP_CURRENT = "group_current";
  public static final String FACTS = "facts";
  public static final String FACT_ROWS = "fact_rows";

  private CaseColumns() {}
}
