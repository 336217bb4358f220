package org.sarcordance.pipeline.seer;

import com.imsweb.staging.Staging;
import com.imsweb.staging.entities.StagingData;
import com.imsweb.staging.eod.EodDataProvider;
import com.imsweb.staging.eod.EodSchemaLookup;
import java.util.HashMap;
import java.util.Map;

/** Extent of Disease, which stages by the 8th edition. */
final class EodPublic extends SeerSystem {
  EodPublic() {
    super(Staging.getInstance(EodDataProvider.getInstance()), EodSchemaLookup::new);
  }

  @Override
  String name() {
    return "SEER EOD public 2.1";
  }

  @Override
  Map<String, String> items(SeerCase tumor, Coded coded, String schema) {
    Map<String, String> items = new HashMap<>();
    items.put("year_dx", tumor.text("year_dx"));
    items.put("behavior", tumor.text("behavior"));
    items.put("sex", tumor.text("sex"));
    items.put("discriminator_1", tumor.text("schema_disc_1"));
    items.put("discriminator_2", tumor.text("schema_disc_2"));
    items.put("eod_primary_tumor", coded.size() == 0 ? "800" : "100");
    items.put("size_summary", coded.sizeCode());
    items.put("eod_regional_nodes", nodes(coded.n()));
    items.put("eod_mets", coded.m().equals("1") ? "70" : "00");
    items.put("grade_clin", grade(tumor, coded.gradeClin()));
    items.put("grade_path", grade(tumor, coded.gradePath()));
    items.put("grade_post_therapy_path", grade(tumor, coded.gradePost()));
    return items;
  }

  private static String nodes(String n) {
    return switch (n) {
      case "0" -> "000";
      case "1" -> "800";
      default -> "999";
    };
  }

  /** Soft tissue has no code for high grade; the 8th edition groups grades 2 and 3 alike. */
  private static String grade(SeerCase tumor, String grade) {
    return !tumor.isGist() && grade.equals("H") ? "3" : grade;
  }

  @Override
  String stage(StagingData staged, Coded coded) {
    return staged.getOutput("eod_2018_stage_group");
  }
}
