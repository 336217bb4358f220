package org.sarcordance.pipeline.evaluate;

import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.pipeline.Samples;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.rules.Guidelines;

/**
 * Whole cases at the boundaries of the GIST measures, as given and expected. The notation is that
 * of {@link CaseFolder}; what is expected is a list of {@code measure=OUTCOME:REASON}, or {@code
 * measure=NOT_APPLICABLE}.
 */
@ExtendWith(SparkExtension.class)
class GistCasesTest {
  private static final String FILE = "/guidelines/sarcoma-care-2025/cases/gist.csv";
  private static final String[] KINDS = {
    "SYS", "SYS_AGENT", "RT", "SURG_ALL", "BSC", "OBS", "BIOMARKER", "EVENTS", "LATER_LINES"
  };

  @TempDir Path folder;

  @Test
  void everyCaseGetsTheAnswersThatStandBesideIt(SparkSession spark) throws IOException {
    CaseFolder given = new CaseFolder();
    List<CSVRecord> cases = cases();
    cases.forEach(row -> given.add(row.get("case"), row.get("given"), row.get("history")));
    given.write(folder);
    Map<String, String> found = found(spark, given);
    List<String> differences = new ArrayList<>();
    for (CSVRecord row : cases) {
      for (String expected : row.get("expected").split(" ")) {
        String[] answer = expected.split("=");
        String key = row.get("case") + " " + answer[0];
        String got = found.getOrDefault(key, "NOT_APPLICABLE");
        if (!got.equals(answer[1])) {
          differences.add(
              "%s (%s): expected %s, found %s".formatted(key, row.get("why"), answer[1], got));
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void everyGistMeasureHasACaseThatMeetsItOneThatDoesNotAndOneUndecided() throws IOException {
    List<String> wanting = new ArrayList<>();
    String all = String.join(" ", cases().stream().map(row -> row.get("expected")).toList());
    for (String measure : all.replaceAll("=\\S+", "").split(" ")) {
      for (String outcome : List.of("MET", "NOT_MET", "INDETERMINATE")) {
        String answer = measure + "=" + outcome + ":";
        if (!all.contains(answer) && !wanting.contains(answer)) {
          wanting.add(answer);
        }
      }
    }
    assertThat(wanting).isEmpty();
  }

  private Map<String, String> found(SparkSession spark, CaseFolder given) {
    Guidelines guidelines = Guidelines.builtIn();
    Dataset<Row> conformed =
        Samples.conformed(spark, folder)
            .withColumn("captures", captures(given))
            .withColumn("reporting_lag_days", lag(given))
            .localCheckpoint();
    Dataset<Row> cases = Derive.cases(conformed, guidelines).localCheckpoint();
    Map<String, String> found = new HashMap<>();
    Evaluate.findings(cases, guidelines)
        .select("case_id", "measure_id", "outcome", "reason")
        .collectAsList()
        .forEach(
            row ->
                found.put(
                    row.getString(0) + " " + row.getString(1),
                    row.getString(2) + ":" + row.getString(3)));
    return found;
  }

  private static Column lag(CaseFolder given) {
    Column lag = lit(0);
    for (Map.Entry<String, Integer> entry : given.lags().entrySet()) {
      lag = when(col("case_id").equalTo(entry.getKey()), lit(entry.getValue())).otherwise(lag);
    }
    return lag;
  }

  private static Column captures(CaseFolder given) {
    Column captures = lit(KINDS);
    for (Map.Entry<String, List<String>> entry : given.notCaptured().entrySet()) {
      Column without = array_except(lit(KINDS), lit(entry.getValue().toArray(String[]::new)));
      captures = when(col("case_id").equalTo(entry.getKey()), without).otherwise(captures);
    }
    return captures;
  }

  private static List<CSVRecord> cases() throws IOException {
    try (Reader csv =
        new InputStreamReader(
            GistCasesTest.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(csv)
          .getRecords();
    }
  }
}
