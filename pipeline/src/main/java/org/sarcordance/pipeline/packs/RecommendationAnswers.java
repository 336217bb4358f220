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
 * What is recommended to whole cases. Expected is a list, divided by semicolons, of {@code
 * group/path/component/option=received}, the option left out where it is the component; {@code
 * absent} is not recommended, {@code none} alone that nothing is.
 */
final class RecommendationAnswers {
  private static final String NONE = "none";
  private static final String ABSENT = "absent";
  private static final String FORM = "[^/]+/[^/]+/.+=(true|false|null|" + ABSENT + ")";

  private RecommendationAnswers() {}

  /** The answers beside a case, by what may be recommended. */
  static Map<String, String> expected(String text) {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String part : text.strip().split("; ")) {
      if (!part.equals(NONE) && !part.matches(FORM)) {
        throw new IllegalArgumentException(
            "\"%s\" is not of the form group/path/component/option=received".formatted(part));
      }
      int end = part.lastIndexOf('=');
      String asked = end < 0 ? NONE : part.substring(0, end);
      if (expected.put(asked, part.substring(end + 1)) != null) {
        throw new IllegalArgumentException("it expects two answers of " + asked);
      }
    }
    return expected;
  }

  /** Whether the case expects that something is recommended to a group. */
  static boolean isRecommended(String asked, String answer) {
    return !asked.equals(NONE) && !answer.equals(ABSENT);
  }

  /** The recommendations that are other than those beside the cases. */
  static List<Problem> problems(SparkSession spark, Pack pack) {
    CaseDifferences differences = new CaseDifferences(pack.recommendationCases(), ABSENT);
    return differences.problems(spark, pack.guidelines(), derived -> answers(derived, pack));
  }

  private static Map<String, Map<String, String>> answers(Dataset<Row> derived, Pack pack) {
    Map<String, Map<String, String>> answers = new HashMap<>();
    pack.recommendationCases()
        .forEach(one -> answers.put(one.id(), new HashMap<>(Map.of(NONE, NONE))));
    for (Row row : Evaluate.recommendations(derived, pack.guidelines()).collectAsList()) {
      Map<String, String> own = answers.get(row.<String>getAs("case_id"));
      own.merge(asked(row), String.valueOf(row.<Boolean>getAs("received")), "%s and %s"::formatted);
      own.put(NONE, asked(row));
    }
    return answers;
  }

  private static String asked(Row row) {
    String component = row.getAs("component");
    String asked = String.join("/", row.<String>getAs("group"), row.getAs("path"), component);
    String option = row.getAs("option");
    return option.equals(component) ? asked : asked + "/" + option;
  }
}
