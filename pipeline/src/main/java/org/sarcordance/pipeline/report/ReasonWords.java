package org.sarcordance.pipeline.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.sarcordance.schemas.CodeList;

/** What reason codes mean, in the words of the code list. */
final class ReasonWords {
  private static final Map<String, String> MEANINGS =
      CodeList.load("reasons").rows().stream()
          .collect(
              Collectors.toMap(
                  row -> row.get("reason"), row -> row.get("meaning"), (first, second) -> first));

  private ReasonWords() {}

  /** The meaning of a code; blank where the list does not have it. */
  static String of(String code) {
    return MEANINGS.getOrDefault(code, "");
  }
}
