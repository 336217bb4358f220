package org.sarcordance.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarcordance.schemas.DataFile;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.Submission;

/** Writes small extracts for tests. */
public final class ExtractFolder {
  private static final String CASES =
      "case_id,patient_id,facility_code,year_dx,age_dx,sex,primary_site,histology,behavior,"
          + "size_clin_mm,size_path_mm,size_summ_mm,vital_status,last_contact_day,cutoff_day\n";
  private static final String TREATMENTS =
      "case_id,tx_seq,tx_type,status,agent,start_day,surgery_type,target\n";
  private static final String BIOMARKERS = "case_id,bm_seq,report_day,gene,result\n";
  private static final String EVENTS = "case_id,ev_seq,event_type,day\n";

  private final Path folder;
  private final Map<String, DataFile> files = new LinkedHashMap<>();

  public ExtractFolder(Path folder) {
    this.folder = folder;
  }

  /** The columns of a good case after case_id and patient_id. */
  public static String rest() {
    return ",F1,2019,60,1,C492,8802,3,,50,,1,900,900\n";
  }

  public ExtractFolder cases(String rows) {
    return file("cases", CASES + rows);
  }

  public ExtractFolder treatments(String rows) {
    return file("treatments", TREATMENTS + rows);
  }

  public ExtractFolder biomarkers(String rows) {
    return file("biomarkers", BIOMARKERS + rows);
  }

  public ExtractFolder events(String rows) {
    return file("events", EVENTS + rows);
  }

  /** Writes a file as it is, header and all. */
  public ExtractFolder file(String table, String text) {
    try {
      Files.write(folder.resolve(table + ".csv"), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.put(table, new DataFile(table, table + ".csv", text.length(), ""));
    return this;
  }

  public Extract extract(Submission submission) {
    return new Extract("test", folder.toUri(), submission, files, List.of());
  }
}
