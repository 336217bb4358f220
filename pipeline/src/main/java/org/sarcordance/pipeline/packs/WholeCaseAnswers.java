package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.evaluate.Evaluate;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.Problem;

/** The answers that the measures of a pack give to its whole cases. */
final class WholeCaseAnswers {
  private static final String KEY = "%s %s";

  private WholeCaseAnswers() {}

  static List<Problem> problems(SparkSession spark, Pack pack) {
    Map<String, String> found = answers(spark, pack.wholeCases(), pack.guidelines());
    List<Problem> problems = new ArrayList<>();
    for (WholeCase one : pack.wholeCases()) {
      one.expected()
          .forEach(
              (measure, expected) -> {
                String answer =
                    found.getOrDefault(KEY.formatted(one.id(), measure), WholeCases.NOT_APPLICABLE);
                if (!answer.equals(expected)) {
                  String message =
                      "case \"%s\": expected %s = %s, found %s."
                          .formatted(one.why(), measure, expected, answer);
                  problems.add(PackProblems.answer(one.file(), one.line(), message));
                }
              });
    }
    return problems;
  }

  private static Map<String, String> answers(
      SparkSession spark, List<WholeCase> cases, Guidelines guidelines) {
    if (cases.isEmpty()) {
      return Map.of();
    }
    List<Row> rows = cases.stream().map(WholeCase::conformed).toList();
    Dataset<Row> derived =
        Derive.cases(spark.createDataFrame(rows, CaseNotation.CONFORMED), guidelines);
    Map<String, String> answers = new HashMap<>();
    for (Row finding : Evaluate.answers(derived, guidelines).collectAsList()) {
      answers.put(
          KEY.formatted(finding.getString(0), finding.getString(1)),
          finding.getString(2) + ":" + finding.getString(3));
    }
    return answers;
  }
}
