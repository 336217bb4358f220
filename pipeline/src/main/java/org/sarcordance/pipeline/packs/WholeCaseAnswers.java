package org.sarcordance.pipeline.packs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.pipeline.evaluate.Evaluate;
import org.sarcordance.schemas.Problem;

/**
 * What measures answer to whole cases. Expected is a list of {@code measure=OUTCOME:REASON} or
 * {@code measure=NOT_APPLICABLE}.
 */
final class WholeCaseAnswers {
  static final String NOT_APPLICABLE = "NOT_APPLICABLE";

  private WholeCaseAnswers() {}

  /** The answers beside a case, by measure. */
  static Map<String, String> expected(String text) {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String word : text.strip().split(" +")) {
      String[] answer = word.split("=", 2);
      if (answer.length < 2 || !answer[1].matches("[A-Z_]+:[A-Z0-9_]+|" + NOT_APPLICABLE)) {
        throw new IllegalArgumentException(
            "\"%s\" is not of the form measure=OUTCOME:REASON".formatted(word));
      }
      if (expected.put(answer[0], answer[1]) != null) {
        throw new IllegalArgumentException("it expects two answers of " + answer[0]);
      }
    }
    return expected;
  }

  /** The answers that are other than those beside the cases. */
  static List<Problem> problems(SparkSession spark, Pack pack) {
    CaseDifferences differences = new CaseDifferences(pack.wholeCases(), NOT_APPLICABLE);
    return differences.problems(spark, pack.guidelines(), derived -> answers(derived, pack));
  }

  private static Map<String, Map<String, String>> answers(Dataset<Row> derived, Pack pack) {
    Map<String, Map<String, String>> answers = new HashMap<>();
    for (Row finding : Evaluate.answers(derived, pack.guidelines()).collectAsList()) {
      answers
          .computeIfAbsent(finding.getString(0), id -> new HashMap<>())
          .put(finding.getString(1), finding.getString(2) + ":" + finding.getString(3));
    }
    return answers;
  }
}
