package org.sarcordance.pipeline.seer;

import java.util.HashMap;
import java.util.Map;

/** Grade, mitoses and omentum as site-specific factors, which TNM and Collaborative Stage share. */
final class SiteFactors {
  private static final Map<String, String> GRADES =
      Map.of("1", "010", "2", "020", "3", "030", "H", "200");

  private SiteFactors() {}

  static Map<String, String> of(SeerCase tumor, Coded coded) {
    Map<String, String> factors = new HashMap<>();
    if (tumor.isGist()) {
      String mitoses = mitoses(coded);
      factors.put("ssf5", mitoses);
      factors.put("ssf6", mitoses);
      factors.put("ssf11", mitoses);
      factors.put("ssf10", tumor.text("schema_disc_1").equals("2") ? "020" : "999");
    } else {
      factors.put("ssf1", GRADES.getOrDefault(coded.grade(), "999"));
    }
    return factors;
  }

  private static String mitoses(Coded coded) {
    if (coded.mitoses() != null) {
      return coded.mitoses() > 10 ? "110" : "%03d".formatted(Math.round(coded.mitoses() * 10));
    }
    return switch (coded.rate()) {
      case "L" -> "990";
      case "H" -> "991";
      default -> "999";
    };
  }
}
