package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.Problem;

/**
 * Holds whole cases against the answers beside them.
 *
 * @param absent the answer of what is not answered at all
 */
record CaseDifferences(List<WholeCase> cases, String absent) {

  /**
   * The cases that get another answer.
   *
   * @param answers gives for derived cases, by case, the answer to each question
   */
  List<Problem> problems(
      SparkSession spark,
      Guidelines guidelines,
      Function<Dataset<Row>, Map<String, Map<String, String>>> answers) {
    if (cases.isEmpty()) {
      return List.of();
    }
    List<Row> rows = cases.stream().map(WholeCase::conformed).toList();
    Dataset<Row> conformed = spark.createDataFrame(rows, CaseNotation.CONFORMED);
    Map<String, Map<String, String>> found = answers.apply(Derive.cases(conformed, guidelines));
    return cases.stream()
        .flatMap(one -> of(one, found.getOrDefault(one.id(), Map.of())).stream())
        .toList();
  }

  private List<Problem> of(WholeCase one, Map<String, String> found) {
    List<Problem> problems = new ArrayList<>();
    one.expected()
        .forEach(
            (asked, expected) -> {
              String answer = found.getOrDefault(asked, absent);
              if (!answer.equals(expected)) {
                String message =
                    "case \"%s\": expected %s = %s, found %s."
                        .formatted(one.why(), asked, expected, answer);
                problems.add(PackProblems.answer(one.file(), one.line(), message));
              }
            });
    return problems;
  }
}
