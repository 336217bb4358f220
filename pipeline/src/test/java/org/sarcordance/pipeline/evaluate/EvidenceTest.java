package org.sarcordance.pipeline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.packs.CaseNotation;
import org.sarcordance.pipeline.packs.Pack;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Measure;

/** What a finding names to be believed: the facts with their rows, and what came nearest. */
@ExtendWith(SparkExtension.class)
class EvidenceTest {

  /** Cases of the tests below, by name. */
  private static final Map<String, String> HISTORIES =
      Map.of(
          "course", "SURG 30 R0; GENE KIT 11 POS 40; SYS imatinib 60..400; SYS imatinib 430..700",
          "refused", "SURG 30 R0; GENE KIT 11 POS 40; NOT_GIVEN SYS imatinib reason=87",
          "doubt", "SURG 30 R0; GENE KIT 11 POS 40; SYS imatinib ?");

  private static final List<CSVRecord> NEAREST = new ArrayList<>();

  /** The findings of all cases, by case and measure. */
  private static final Map<String, Row> FINDINGS = new HashMap<>();

  @BeforeAll
  static void evaluate(SparkSession spark) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader csv =
        new InputStreamReader(
            EvidenceTest.class.getResourceAsStream("/nearest.csv"), StandardCharsets.UTF_8)) {
      NEAREST.addAll(format.parse(csv).getRecords());
    }
    List<Row> conformed = new ArrayList<>();
    for (CSVRecord row : NEAREST) {
      String usual =
          row.get("kind").equals("gist")
              ? Pack.builtIn().usual("sarcoma-care-2025", "gist")
              : Pack.builtIn().usual("sarcoma-care-2025", "sts");
      String id = String.valueOf(row.getRecordNumber());
      conformed.add(CaseNotation.row(id, usual + " " + row.get("given"), row.get("history")));
    }
    HISTORIES.forEach(
        (id, history) ->
            conformed.add(
                CaseNotation.row(id, Pack.builtIn().usual("sarcoma-care-2025", "gist"), history)));
    Guidelines guidelines = Guidelines.builtIn();
    Evaluate.findings(
            Derive.cases(spark.createDataFrame(conformed, CaseNotation.CONFORMED), guidelines),
            guidelines)
        .collectAsList()
        .forEach(row -> FINDINGS.put(row.getAs("case_id") + " " + row.getAs("measure_id"), row));
  }

  /**
   * {@code nearest.csv}: a case of that kind (gist or sts) in the notation of {@link CaseNotation},
   * a measure, its outcome and the fact; {@code -} where there is none.
   */
  @Test
  void nearestIsTheOneFactThatWouldGiveMet() {
    List<String> differences = new ArrayList<>();
    for (CSVRecord row : NEAREST) {
      String wanted = row.get("outcome") + " " + row.get("nearest").replace("-", "null");
      Row found = FINDINGS.get(row.getRecordNumber() + " " + row.get("measure"));
      String got = found == null ? "" : found.getAs("outcome") + " " + found.getAs("nearest");
      if (!wanted.equals(got)) {
        differences.add(
            "line %d, %s: expected %s, found %s"
                .formatted(row.getRecordNumber() + 1, row.get("measure"), wanted, got));
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void nearestIsAskedOfEveryMeasure() {
    assertThat(NEAREST.stream().map(row -> row.get("measure")))
        .containsAll(Guidelines.builtIn().measures().stream().map(Measure::id).toList());
  }

  @Test
  void evidenceNamesTheRowsThatFactsComeFrom() {
    assertThat(evidence("course GIST-ADJ-04"))
        .containsEntry("imatinib_course_days", "640")
        .containsEntry("imatinib_course_days_row", "treatments.csv, tx_seq 2, 3")
        .containsEntry("imatinib_course_start_day", "60")
        .containsEntry("imatinib_course_start_row", "treatments.csv, tx_seq 2");
  }

  @Test
  void evidenceOfAnExceptionNamesTheReasonAndItsRow() {
    assertThat(evidence("refused GIST-ADJ-01"))
        .containsEntry("imatinib_declined", "REFUSED")
        .containsEntry("imatinib_declined_row", "treatments.csv, tx_seq 2")
        .containsEntry("imatinib_by_genotype_row", "biomarkers.csv, bm_seq 1")
        .containsEntry("index_surgery_row", "treatments.csv, tx_seq 1")
        .doesNotContainKey("ecog");
  }

  @Test
  void evidenceOfADoubtNamesTheRowThatLeavesIt() {
    assertThat(evidence("doubt GIST-ADJ-01"))
        .containsEntry("imatinib_by_180_unknown", "DAY_UNKNOWN")
        .containsEntry("imatinib_by_180_unknown_row", "treatments.csv, tx_seq 2");
  }

  private static Map<String, String> evidence(String finding) {
    Row row = FINDINGS.get(finding);
    return row.getJavaMap(row.fieldIndex("evidence"));
  }
}
