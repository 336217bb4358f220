package org.sarcordance.pipeline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.rules.Guidelines;

/** The cases of the sarcoma measures, in the notation of {@link CaseNotation}. */
@ExtendWith(SparkExtension.class)
class StsCasesTest {
  private static final String CASES = "/guidelines/sarcoma-care-2025/cases/sts.csv";
  private static final List<String> ASKED = List.of("MET", "NOT_MET", "INDETERMINATE");
  private static final Set<String> ALWAYS_DECIDED = Set.of("DQ-04", "DQ-05", "DQ-06", "DQ-07");

  @Test
  void everyCaseGetsItsAnswers(SparkSession spark) throws IOException {
    List<CSVRecord> cases = cases();
    Map<String, String> found = answers(spark, cases);
    List<String> differences = new ArrayList<>();
    for (CSVRecord each : cases) {
      for (String expected : each.get("expected").split(" ")) {
        String[] measureAndAnswer = expected.split("=");
        String answer = found.getOrDefault(id(each) + " " + measureAndAnswer[0], "NOT_APPLICABLE");
        if (!answer.equals(measureAndAnswer[1])) {
          differences.add(
              "%s (%s; %s): expected %s, found %s"
                  .formatted(
                      each.get("why"), each.get("given"), each.get("history"), expected, answer));
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void everyMeasureHasACaseOfEachAnswer() throws IOException {
    Set<String> asked = new HashSet<>();
    Set<String> measures = new HashSet<>();
    for (CSVRecord each : cases()) {
      for (String expected : each.get("expected").split(" ")) {
        String[] measureAndAnswer = expected.split("[=:]");
        measures.add(measureAndAnswer[0]);
        asked.add(measureAndAnswer[0] + " " + measureAndAnswer[1]);
      }
    }
    assertThat(
            measures.stream()
                .flatMap(measure -> ASKED.stream().map(answer -> measure + " " + answer))
                .filter(
                    pair ->
                        !pair.endsWith("INDETERMINATE")
                            || !ALWAYS_DECIDED.contains(pair.split(" ")[0]))
                .filter(pair -> !asked.contains(pair))
                .sorted()
                .collect(Collectors.toList()))
        .isEmpty();
  }

  private static Map<String, String> answers(SparkSession spark, List<CSVRecord> cases) {
    List<Row> rows =
        cases.stream()
            .map(each -> CaseNotation.row(id(each), each.get("given"), each.get("history")))
            .toList();
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

  private static String id(CSVRecord each) {
    return "L" + each.getRecordNumber();
  }

  private static List<CSVRecord> cases() throws IOException {
    try (Reader csv =
        new InputStreamReader(
            StsCasesTest.class.getResourceAsStream(CASES), StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(csv)
          .getRecords();
    }
  }
}
