package org.sarcordance.pipeline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.Samples;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.rules.Guidelines;

/** The worked cases of the project give exactly the answers that are written beside them. */
@ExtendWith(SparkExtension.class)
class WorkedCasesTest {
  private static final String NOT_COMPARED = "~";

  @Test
  void everyCaseGetsItsStageRiskAndGroup(SparkSession spark) throws IOException {
    Map<String, Row> cases = new TreeMap<>();
    derived(spark).collectAsList().forEach(row -> cases.put(row.getAs("case_id"), row));
    List<String> differences = new ArrayList<>();
    for (CSVRecord expected : expected("cases.csv")) {
      Row row = cases.get(expected.get("case_id"));
      for (String column : expected.getParser().getHeaderNames()) {
        String found = Samples.text(row.getAs(column));
        if (!expected.get(column).equals(NOT_COMPARED) && !expected.get(column).equals(found)) {
          differences.add(
              "%s %s: expected %s, found %s"
                  .formatted(expected.get("case_id"), column, expected.get(column), found));
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void everyCaseGetsItsFindings(SparkSession spark) throws IOException {
    Guidelines guidelines = Guidelines.builtIn();
    List<String> covered = guidelines.measures().stream().map(m -> m.id()).toList();
    List<String> found =
        Evaluate.findings(derived(spark), guidelines).collectAsList().stream()
            .map(
                row ->
                    "%s %s %s %s"
                        .formatted(
                            row.getAs("case_id"),
                            row.getAs("measure_id"),
                            row.getAs("outcome"),
                            row.getAs("reason")))
            .sorted()
            .toList();
    List<String> expected =
        expected("findings.csv").stream()
            .filter(row -> covered.contains(row.get("measure_id")))
            .map(
                row ->
                    String.join(
                        " ",
                        row.get("case_id"),
                        row.get("measure_id"),
                        row.get("outcome"),
                        row.get("reason")))
            .sorted()
            .collect(Collectors.toList());
    assertThat(found).containsExactlyElementsOf(expected);
  }

  private static Dataset<Row> derived(SparkSession spark) {
    return Derive.cases(
        Samples.conformed(spark, Samples.folder("worked-cases")), Guidelines.builtIn());
  }

  private static List<CSVRecord> expected(String file) throws IOException {
    Path path = Samples.folder("worked-cases").resolve("expected").resolve(file);
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(Files.newBufferedReader(path))
        .getRecords();
  }
}
