package org.sarcordance.pipeline.seer;

import com.imsweb.staging.Staging;
import com.imsweb.staging.entities.StagingData;
import com.imsweb.staging.tnm.TnmDataProvider;
import com.imsweb.staging.tnm.TnmSchemaLookup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Directly coded TNM of 2016 and 2017, by the 7th edition. */
final class Tnm7 extends SeerSystem {
  private static final List<Integer> GIST_CUTS = List.of(20, 50, 100);
  private static final List<Integer> SOFT_TISSUE_CUTS = List.of(50);

  Tnm7() {
    super(Staging.getInstance(TnmDataProvider.getInstance()), TnmSchemaLookup::new);
  }

  @Override
  String name() {
    return "SEER TNM 1.9";
  }

  @Override
  Map<String, String> items(SeerCase tumor, Coded coded, String schema) {
    Map<String, String> items = new HashMap<>(SiteFactors.of(tumor, coded));
    boolean before = tumor.course() == SeerCase.Course.NEOADJUVANT;
    items.put("year_dx", tumor.text("year_dx"));
    items.put("systemic_surg_seq", before ? "2" : "0");
    items.put("radiation_surg_seq", "0");
    items.put("nodes_pos", nodes(tumor, coded));
    String prefix = coded.pathological() ? "p" : "c";
    items.put(coded.pathological() ? "path_t" : "clin_t", prefix + t(tumor, coded, schema));
    items.put("clin_n", "c" + coded.clinN());
    items.put("path_n", coded.pathN().isEmpty() ? "" : "p" + coded.pathN());
    items.put("clin_m", coded.clinM().isEmpty() ? "" : "c" + coded.clinM());
    items.put("path_m", pathM(coded.pathM()));
    return items;
  }

  private static String pathM(String m) {
    return switch (m) {
      case "1" -> "p1";
      case "0" -> "c0";
      default -> "";
    };
  }

  /** The number of positive nodes, which has to agree with N. */
  private static String nodes(SeerCase tumor, Coded coded) {
    Integer positive = tumor.number("nodes_positive");
    boolean agrees = positive != null && coded.pathN().equals("1") && positive > 0 && positive < 98;
    return agrees ? "%02d".formatted(positive) : coded.pathN().equals("0") ? "00" : "99";
  }

  private static String t(SeerCase tumor, Coded coded, String schema) {
    if (coded.size() == 0 || coded.size() == 999) {
      return coded.size() == 0 ? "0" : "X";
    }
    boolean gist = schema.startsWith("gist");
    int size = coded.size() == 990 ? 1 : coded.size();
    List<Integer> cuts = gist ? GIST_CUTS : SOFT_TISSUE_CUTS;
    String number = String.valueOf(1 + cuts.stream().filter(cut -> size > cut).count());
    return gist ? number : number + letter(coded, schema);
  }

  /** Superficial or deep; the schemas of deep sites know no superficial tumor. */
  private static String letter(Coded coded, String schema) {
    boolean deep = coded.depth().equals("D") || !schema.equals("soft_tissue");
    return deep ? "B" : coded.depth().equals("S") ? "A" : "";
  }

  @Override
  String stage(StagingData staged, Coded coded) {
    return staged.getOutput(coded.pathological() ? "combined_stage_group" : "clin_stage_group");
  }
}
