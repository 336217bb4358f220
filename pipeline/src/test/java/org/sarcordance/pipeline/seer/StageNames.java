package org.sarcordance.pipeline.seer;

import com.imsweb.staging.entities.StagingData;
import java.util.Map;

/** How the registries' systems write stages. */
final class StageNames {
  private static final Map<String, String> ROMAN =
      Map.of("1", "I", "2", "II", "3", "III", "4", "IV");

  private StageNames() {}

  /**
   * The stage as this project writes it. Where the tables of the system end in an error (T0 N0 M0,
   * code 90), no stage can be told: UNK. A refusal of the engine to look at the case stays visible.
   */
  static String roman(String stage, StagingData staged) {
    if (staged.getResult() == StagingData.Result.FAILED_NO_MATCHING_SCHEMA) {
      return SeerSystem.NOT_STAGED;
    }
    if (staged.getResult() != StagingData.Result.STAGED) {
      return staged.getResult().toString();
    }
    return switch (stage == null ? "" : stage) {
      case "", "ERROR", "90", "99", "UNK" -> "UNK";
      case "88", "NA" -> SeerSystem.NOT_STAGED;
      default ->
          Character.isDigit(stage.charAt(0))
              ? ROMAN.get(stage.substring(0, 1)) + stage.substring(1)
              : stage.replace("NOS", "");
    };
  }
}
