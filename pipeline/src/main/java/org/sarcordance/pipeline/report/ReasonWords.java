package org.sarcordance.pipeline.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sarcordance.schemas.CodeList;

/** What reason codes mean, in the words of the code list. */
final class ReasonWords {
  private static final Map<List<String>, String> MEANINGS =
      CodeList.load("reasons").rows().stream()
          .collect(
              Collectors.toMap(
                  row -> List.of(row.get("outcome"), row.get("reason")),
                  row -> row.get("meaning")));

  private ReasonWords() {}

  /** The meaning of a reason for an outcome; blank where the list does not have it. */
  static String of(String outcome, String reason) {
    return MEANINGS.getOrDefault(List.of(outcome, reason), "");
  }
}
