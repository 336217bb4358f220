package org.sarcordance.pipeline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Measure;

/**
 * Whole cases at the boundaries of the measures, as given and expected: {@code
 * measure=OUTCOME:REASON}, or {@code measure=NOT_APPLICABLE}. The notation is that of {@link
 * CaseNotation}.
 */
@ExtendWith(SparkExtension.class)
class MeasureCasesTest {
  private static final String FOLDER = "/guidelines/sarcoma-care-2025/cases/";
  private static final List<String> ASKED = List.of("MET", "NOT_MET", "INDETERMINATE");
  private static final Set<String> ALWAYS_DECIDED =
      Set.of("DQ-01", "DQ-03", "DQ-04", "DQ-05", "DQ-06", "DQ-07");

  /** A case of one of the files, under a name of its own. */
  private record Case(String id, String why, Row conformed, List<String> expected) {}

  private static List<Case> cases() {
    return Stream.concat(
            cases("gist", CaseNotation.GIST).stream(), cases("sts", CaseNotation.SARCOMA).stream())
        .toList();
  }

  private static List<Case> cases(String file, String usual) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    String name = FOLDER + file + ".csv";
    try (Reader csv =
        new InputStreamReader(
            MeasureCasesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      List<Case> cases = new ArrayList<>();
      for (var row : format.parse(csv)) {
        String id = file + " " + row.getRecordNumber();
        String given = usual + " " + row.get("given");
        cases.add(
            new Case(
                id,
                row.get("why"),
                CaseNotation.row(id, given, row.get("history")),
                List.of(row.get("expected").split(" "))));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyCaseGetsTheAnswersThatStandBesideIt(SparkSession spark) {
    List<Case> cases = cases();
    Map<String, String> found = answers(spark, cases);
    List<String> differences = new ArrayList<>();
    for (Case one : cases) {
      for (String expected : one.expected()) {
        String[] answer = expected.split("=");
        String got = found.getOrDefault(one.id() + " " + answer[0], "NOT_APPLICABLE");
        if (!got.equals(answer[1])) {
          differences.add(
              "%s (%s): expected %s, found %s".formatted(one.id(), one.why(), expected, got));
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void everyMeasureHasACaseOfEachAnswer() {
    Set<String> answers =
        cases().stream()
            .flatMap(one -> one.expected().stream())
            .map(expected -> expected.split(":")[0])
            .collect(Collectors.toSet());
    Set<String> wanting =
        Guidelines.builtIn().measures().stream()
            .map(Measure::id)
            .flatMap(measure -> ASKED.stream().map(outcome -> measure + "=" + outcome))
            .filter(answer -> !answers.contains(answer) && !isNeverAnswered(answer))
            .collect(Collectors.toSet());

    assertThat(wanting).isEmpty();
  }

  private static boolean isNeverAnswered(String answer) {
    String[] parts = answer.split("=");
    return ALWAYS_DECIDED.contains(parts[0]) && parts[1].equals("INDETERMINATE");
  }

  private static Map<String, String> answers(SparkSession spark, List<Case> cases) {
    List<Row> rows = cases.stream().map(Case::conformed).toList();
    Guidelines guidelines = Guidelines.builtIn();
    Dataset<Row> derived =
        Derive.cases(spark.createDataFrame(rows, CaseNotation.CONFORMED), guidelines);
    Map<String, String> answers = new HashMap<>();
    for (Row finding : Evaluate.findings(derived, guidelines).collectAsList()) {
      answers.put(
          finding.getAs("case_id") + " " + finding.getAs("measure_id"),
          finding.getAs("outcome") + ":" + finding.getAs("reason"));
    }
    return answers;
  }
}
