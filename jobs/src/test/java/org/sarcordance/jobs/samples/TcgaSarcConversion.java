package org.sarcordance.jobs.samples;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * Turns the clinical table of TCGA-SARC (one row a patient) into the four tables of an extract.
 * What each text of the source becomes is said in {@code sample-data/tcga-sarc/mapping}; what is
 * assumed beyond the source, and why, in the README beside it.
 */
final class TcgaSarcConversion {
  private static final String NOT_RECORDED = "NA";
  private static final String YEAR_OF_DIAGNOSIS = "2018";
  private static final int TOP_CODED_AGE = 90;

  private final Mapping sites;
  private final Mapping histologies;
  private final Mapping codes;
  private final TcgaSarcCourse course;

  private final TableText cases =
      new TableText(
          "case_id,facility_code,year_dx,age_dx,sex,primary_site,histology,behavior,schema_disc_2,"
              + "depth,size_clin_mm,size_path_mm,size_summ_mm,grade_path,cn,pn,cm,pm,vital_status,"
              + "last_contact_day,cutoff_day");
  private final TableText treatments =
      new TableText(
          "case_id,tx_seq,tx_type,status,regimen_id,agent,start_day,end_day,surgery_sequence,"
              + "dose_mg_day,surgery_type,target,target_organ,margin,margin_mm,rt_dose_cgy,"
              + "rt_modality,stop_reason,reason_not_given,trial");
  private final TableText biomarkers =
      new TableText("case_id,bm_seq,report_day,gene,exon,variant,result,method,context");
  private final TableText events = new TableText("case_id,ev_seq,event_type,day,site,detail");

  private TcgaSarcConversion(Path mappings) {
    sites = new Mapping(mappings.resolve("sites.csv"), "source");
    histologies = new Mapping(mappings.resolve("histologies.csv"), "source");
    codes = new Mapping(mappings.resolve("codes.csv"), "column", "source");
    course =
        new TcgaSarcCourse(codes, new Mapping(mappings.resolve("recurrence_sites.csv"), "source"));
  }

  /** The files of the extract, by name; patients keep the order of the source. */
  static Map<String, String> convert(List<CSVRecord> patients, Path mappings) {
    TcgaSarcConversion conversion = new TcgaSarcConversion(mappings);
    patients.forEach(conversion::add);
    return conversion.files();
  }

  private void add(CSVRecord patient) {
    String caseId = patient.get("patient");
    cases.add(caseRow(patient));
    treatments.addNumbered(caseId, "tx_seq", course.treatments(patient));
    events.addNumbered(caseId, "ev_seq", course.events(patient));
  }

  private Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("cases.csv", cases.text());
    files.put("treatments.csv", treatments.text());
    files.put("biomarkers.csv", biomarkers.text());
    files.put("events.csv", events.text());
    return files;
  }

  private Map<String, String> caseRow(CSVRecord patient) {
    CSVRecord site = sites.row(firstSite(patient.get("Tumor Site")));
    CSVRecord histology = histologies.row(patient.get("short histo"));
    return Map.ofEntries(
        entry("case_id", patient.get("patient")),
        entry("facility_code", tissueSourceSite(patient.get("patient"))),
        entry("year_dx", YEAR_OF_DIAGNOSIS),
        entry("age_dx", topCoded(patient.get("age at diagnosis"))),
        entry("sex", code("gender", patient)),
        entry("primary_site", site.get("primary_site")),
        entry("schema_disc_2", site.get("schema_disc_2")),
        entry("histology", histology.get("histology")),
        entry("behavior", histology.get("behavior")),
        entry("depth", code("Pathology review depth", patient)),
        entry("size_path_mm", millimetres(patient.get("pathologic tumor size"))),
        entry("grade_path", code("FNCLCC grade", patient)),
        entry("vital_status", code("OS status", patient)),
        entry("last_contact_day", patient.get("OS days")),
        entry("cutoff_day", patient.get("OS days")));
  }

  private String code(String column, CSVRecord patient) {
    return codes.row(column, patient.get(column)).get("code");
  }

  /** Sites are joined by a bar; the first one counts. */
  static String firstSite(String sites) {
    return sites.split("\\|", 2)[0];
  }

  /** The second part of the barcode: the institution that gave the specimen. */
  static String tissueSourceSite(String barcode) {
    return barcode.split("-")[1];
  }

  static String topCoded(String age) {
    return String.valueOf(Math.min(Integer.parseInt(age), TOP_CODED_AGE));
  }

  /** Whole millimetres of a size in cm, halves up; blank when the size is not recorded. */
  static String millimetres(String centimetres) {
    return centimetres.equals(NOT_RECORDED)
        ? ""
        : new BigDecimal(centimetres)
            .movePointRight(1)
            .setScale(0, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
