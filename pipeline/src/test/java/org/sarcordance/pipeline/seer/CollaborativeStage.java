package org.sarcordance.pipeline.seer;

import com.imsweb.staging.Staging;
import com.imsweb.staging.cs.CsDataProvider;
import com.imsweb.staging.cs.CsSchemaLookup;
import com.imsweb.staging.entities.StagingData;
import java.util.HashMap;
import java.util.Map;

/** Collaborative Stage of 2010 to 2015, by the 7th edition. */
final class CollaborativeStage extends SeerSystem {
  CollaborativeStage() {
    super(Staging.getInstance(CsDataProvider.getInstance()), CsSchemaLookup::new);
  }

  @Override
  String name() {
    return "Collaborative Stage 02.05.50";
  }

  @Override
  Map<String, String> items(SeerCase tumor, Coded coded, String schema) {
    Map<String, String> items = new HashMap<>(SiteFactors.of(tumor, coded));
    items.put("year_dx", tumor.text("year_dx"));
    items.put("cs_input_version_original", "020550");
    items.put("behavior", tumor.text("behavior"));
    items.put("grade", "9");
    items.put("extension", extension(coded, schema));
    items.put("extension_eval", coded.pathological() ? "3" : "0");
    items.put("size", coded.sizeCode());
    items.put("nodes", nodes(coded.n()));
    items.put("nodes_eval", coded.pathological() ? "3" : "0");
    items.put("mets", coded.m().equals("1") ? "60" : "00");
    items.put("mets_eval", "0");
    return items;
  }

  private static String extension(Coded coded, String schema) {
    if (coded.size() == 0) {
      return "950";
    }
    String depth = schema.equals("soft_tissue") ? coded.depth() : "";
    return switch (depth) {
      case "S" -> "110";
      case "D" -> "120";
      default -> "300";
    };
  }

  private static String nodes(String n) {
    return switch (n) {
      case "0" -> "000";
      case "1" -> "800";
      default -> "999";
    };
  }

  @Override
  String stage(StagingData staged, Coded coded) {
    return staged.getOutput("ajcc7_stage");
  }
}
