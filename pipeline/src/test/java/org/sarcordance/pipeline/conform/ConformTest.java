package org.sarcordance.pipeline.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.pipeline.ExtractFolder;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.admit.Admit;
import org.sarcordance.pipeline.admit.AdmittedTables;
import org.sarcordance.schemas.Submission;

@ExtendWith(SparkExtension.class)
class ConformTest {
  private static final Submission ALL_STATED = new Submission("R01", 1, 1, 90, Set.of("SYS", "RT"));
  private static final Submission NOTHING_STATED = new Submission("R01", 0, 1, 90, Set.of());

  @TempDir Path folder;

  private SparkSession spark;
  private ExtractFolder files;

  @BeforeEach
  void newFolder(SparkSession session) {
    spark = session;
    files = new ExtractFolder(folder);
  }

  @Test
  void nestsTheHistoryByDayWithUnknownDaysLast() {
    files
        .cases("A," + ExtractFolder.rest() + "B," + ExtractFolder.rest())
        .treatments(
            "A,1,SURG,GIVEN,,,RESECT,PRIM\nA,3,SYS,GIVEN,imatinib,90,,\nA,2,RT,GIVEN,,40,,\n")
        .biomarkers("A,1,20,KIT,POS\n")
        .events("A,2,DEATH,700\nA,1,LOCAL_RECUR,300\n");
    Dataset<Row> cases = nest(ALL_STATED).cases();
    assertThat(DataType.equalsIgnoreNullability(cases.schema(), ConformedType.ROW)).isTrue();
    Row first = one(cases, "A");
    assertThat(nested(first, "treatments", "tx_seq")).containsExactly(2, 3, 1);
    assertThat(nested(first, "treatments", "line")).containsExactly(4L, 3L, 2L);
    assertThat(nested(first, "treatments", "rejected")).containsOnly(false);
    assertThat(nested(first, "events", "event_type")).containsExactly("LOCAL_RECUR", "DEATH");
    assertThat(nested(first, "biomarkers", "gene")).containsExactly("KIT");
    assertThat(first.<String>getAs("registry")).isEqualTo("R01");
    assertThat(first.<Integer>getAs("reporting_lag_days")).isEqualTo(90);
    assertThat(first.getList(first.fieldIndex("captures"))).isEqualTo(List.of("RT", "SYS"));
    Row second = one(cases, "B");
    for (String list : List.of("treatments", "biomarkers", "events", "other_tumors")) {
      assertThat(second.getList(second.fieldIndex(list))).as(list).isEmpty();
    }
    assertThat(second.<Boolean>getAs("biomarkers_rejected")).isFalse();
    assertThat(second.<Boolean>getAs("events_rejected")).isFalse();
  }

  @Test
  void aRejectedTreatmentLeavesUnknownBehind() {
    files
        .cases("A," + ExtractFolder.rest())
        .treatments(
            "A,1,RT,GIVEN,,9999999,,PRIM\nA,2,XX,GIVEN,imatinib,5,,MET\n"
                + "A,3,SURG,GIVEN,,1,WLE,PRIM\nA,3,SYS,GIVEN,imatinib,2,,\n");
    Row row = one(nest(ALL_STATED).cases(), "A");
    assertThat(nested(row, "treatments", "line")).containsExactly(4L, 2L, 3L, 5L);
    assertThat(nested(row, "treatments", "rejected")).containsExactly(false, true, true, true);
    assertThat(nested(row, "treatments", "tx_type")).containsExactly("SURG", "RT", null, "SYS");
    assertThat(nested(row, "treatments", "target")).containsExactly("PRIM", "PRIM", "MET", null);
    assertThat(nested(row, "treatments", "status"))
        .containsExactly("GIVEN", "UNKNOWN", "UNKNOWN", "UNKNOWN");
    assertThat(nested(row, "treatments", "agent")).containsOnlyNulls();
    assertThat(nested(row, "treatments", "tx_seq")).containsExactly(3, null, null, null);
  }

  @Test
  void aRejectedResultOrEventMarksItsFileForTheCase() {
    files
        .cases("A," + ExtractFolder.rest() + "B," + ExtractFolder.rest())
        .biomarkers("A,1,20,KITT,POS\nB,1,20,KIT,POS\nB,1,30,KIT,NEG\n")
        .events("B,1,DETH,20\n");
    Dataset<Row> cases = nest(ALL_STATED).cases();
    assertThat(one(cases, "A").<Boolean>getAs("biomarkers_rejected")).isTrue();
    assertThat(one(cases, "A").<Boolean>getAs("events_rejected")).isFalse();
    assertThat(one(cases, "B").<Boolean>getAs("biomarkers_rejected")).isTrue();
    assertThat(one(cases, "B").<Boolean>getAs("events_rejected")).isTrue();
    assertThat(nested(one(cases, "A"), "biomarkers", "gene")).isEmpty();
    assertThat(nested(one(cases, "B"), "biomarkers", "report_day")).containsExactly(20);
  }

  @Test
  void tellsWhatIsWrongAcrossRows() {
    files
        .cases(
            "A,"
                + ExtractFolder.rest()
                + "A,"
                + ExtractFolder.rest()
                + "B,,F1,1\nC,,F1,19"
                + ",60,1,C492,8802,3,,50,,1,9,9\nD,"
                + ExtractFolder.rest())
        .treatments("A,1,RT,GIVEN,,1,,\nB,1,RT,GIVEN,,1,,\nC,1,RT,GIVEN,,1,,\n")
        .events("D,4,DEATH,20\nD,4,DEATH,20\nE,1,DEATH,x\n");
    Conformed conformed = nest(ALL_STATED);
    assertThat(conformed.cases().collectAsList())
        .extracting(row -> row.getAs("case_id"))
        .containsExactly("D");
    assertThat(conformed.problems().orderBy("file", "line").collectAsList())
        .extracting(
            row ->
                row.getAs("file")
                    + (":" + row.getAs("line") + ":" + row.getAs("column"))
                    + (" " + row.getAs("rule") + " " + row.getAs("severity"))
                    + (" " + row.getAs("message") + " " + row.getAs("remedy")))
        .containsExactly(
            "cases.csv:2:case_id case_twice REJECT_CASE case_id stands in 2 lines, first in line"
                + " 2; all of them are rejected. Keep one row for each tumor.",
            "cases.csv:3:case_id case_twice REJECT_CASE case_id stands in 2 lines, first in line"
                + " 2; all of them are rejected. Keep one row for each tumor.",
            "events.csv:2:event_type death_of_living WARN event_type is DEATH, but vital_status of"
                + " the case is 1 (alive). Correct vital_status to 0 with the day of death as"
                + " last_contact_day; else remove the event.",
            "events.csv:3:ev_seq key_twice REJECT_ROW ev_seq = 4 of this case stands in line 2"
                + " already. Number the rows of a case one after the other.",
            "treatments.csv:2:case_id case_rejected REJECT_ROW its case was rejected, see"
                + " cases.csv line 2. Correct the case; the row then counts again.",
            "treatments.csv:3:case_id case_rejected REJECT_ROW its case was rejected, see"
                + " cases.csv line 4. Correct the case; the row then counts again.",
            "treatments.csv:4:case_id case_rejected REJECT_ROW its case was rejected, see"
                + " cases.csv line 5. Correct the case; the row then counts again.");
  }

  @Test
  void warnsOfDrugsThatTheDictionaryDoesNotKnow() {
    String given = ",SYS,GIVEN,%s,9,,%n";
    files
        .cases(
            ("A," + ExtractFolder.rest())
                + ("B," + ExtractFolder.rest())
                + "C,"
                + ExtractFolder.rest())
        .treatments(
            ("A,1" + given.formatted("Glivek"))
                + ("A,2" + given.formatted("imatinib mesylate"))
                + ("B,1" + given.formatted("Glivek"))
                + ("B,2" + given.formatted("Smithson"))
                + ("B,3" + given.formatted("Smithson"))
                + ("C,1" + given.formatted("Glivek"))
                + ("C,2" + given.formatted("Smithson"))
                + ("C,3" + given.formatted("O (x)"))
                + "C,4,XX,GIVEN,Glivek,9,,\n");
    Conformed conformed = nest(ALL_STATED);
    assertThat(conformed.problems().orderBy("line").collectAsList())
        .extracting(
            row ->
                row.getAs("file")
                    + (":" + row.getAs("line") + ":" + row.getAs("column"))
                    + (" " + row.getAs("value_shown"))
                    + (" " + row.getAs("rule") + " " + row.getAs("severity")))
        .containsExactly(
            "treatments.csv:2:agent Glivek drug_unrecognised WARN",
            "treatments.csv:4:agent Glivek drug_unrecognised WARN",
            "treatments.csv:5:agent null drug_unrecognised WARN",
            "treatments.csv:6:agent null drug_unrecognised WARN",
            "treatments.csv:7:agent Glivek drug_unrecognised WARN",
            "treatments.csv:8:agent null drug_unrecognised WARN",
            "treatments.csv:9:agent null drug_unrecognised WARN");
    assertThat(conformed.cases().count()).isEqualTo(3);
  }

  @Test
  void warnsOfWhatShowsWithinACaseAndBetweenCases() {
    String alike = ",F1,2019,60,1,C492,8802,3,,50,,0,900,900\n";
    files
        .cases("A," + alike + "B,P" + alike + "C," + ExtractFolder.rest())
        .treatments("C,1,SURG,GIVEN,,1,,\nC,2,SURG,GIVEN,,20,,\nC,3,RT,GIVEN,,931,,\n")
        .events("A,1,MDT,9\nB,1,MDT,9\n");
    Conformed conformed = nest(ALL_STATED);
    assertThat(conformed.cases().count()).isEqualTo(3);
    assertThat(conformed.problems().orderBy("file", "line").collectAsList())
        .extracting(
            row ->
                row.getAs("file")
                    + (":" + row.getAs("line") + ":" + row.getAs("column"))
                    + (" " + row.getAs("rule") + " " + row.getAs("severity")))
        .containsExactly(
            "cases.csv:3:case_id case_copied WARN",
            "treatments.csv:2:margin revision_without_margin WARN",
            "treatments.csv:4:start_day treatment_after_cutoff WARN");
  }

  @Test
  void listsTheOtherTumorsOfThePatient() {
    files.cases(
        "A,P"
            + ExtractFolder.rest()
            + "B,Q"
            + ExtractFolder.rest()
            + "C,P"
            + ExtractFolder.rest()
            + "D,P"
            + ExtractFolder.rest()
            + "E,"
            + ExtractFolder.rest());
    Dataset<Row> cases = nest(ALL_STATED).cases();
    assertThat(nested(one(cases, "C"), "other_tumors", "case_id")).containsExactly("A", "D");
    assertThat(nested(one(cases, "A"), "other_tumors", "histology")).containsExactly(8802, 8802);
    assertThat(nested(one(cases, "B"), "other_tumors", "case_id")).isEmpty();
    assertThat(nested(one(cases, "E"), "other_tumors", "case_id")).isEmpty();
  }

  @Test
  void theHashForgetsOrderAndLinesAndPassingDays() {
    String treatments = "A,1,RT,GIVEN,,1,,\nA,2,SURG,GIVEN,,40,WLE,PRIM\n";
    files.cases("A," + ExtractFolder.rest()).treatments(treatments);
    String before = hash();
    files
        .cases("A," + ExtractFolder.rest().replace("900,900", "930,950"))
        .treatments("A,2,SURG,GIVEN,,40,WLE,PRIM\nA,1,RT,GIVEN,,1,,\n");
    assertThat(hash()).isEqualTo(before);
    files.treatments(treatments.replace("WLE", "AMP"));
    assertThat(hash()).isNotEqualTo(before);
    files.treatments(treatments).events("A,1,DEATH,20\n");
    assertThat(hash()).isNotEqualTo(before);
    files.events("").cases("A," + ExtractFolder.rest().replace(",50,", ",51,"));
    assertThat(hash()).isNotEqualTo(before);
  }

  @Test
  void seesWhatIsCapturedWhereNobodySays() {
    files
        .cases("A," + ExtractFolder.rest() + "B," + ExtractFolder.rest())
        .treatments("A,1,SURG,GIVEN,,1,,\nB,1,SURG,GIVEN,,1,,\nB,2,SYS,NOT_GIVEN,,,,\n")
        .events("A,1,DEATH,9\n");
    assertThat(captures()).containsExactly("SYS");
    files
        .treatments("A,1,SURG,GIVEN,,1,,\nA,2,SURG,GIVEN,,90,,\nB,2,SYS,GIVEN,imatinib,,,\n")
        .biomarkers("B,1,,KIT,\n")
        .events("A,1,LOCAL_RECUR,80\n");
    assertThat(captures())
        .containsExactly("BIOMARKER", "EVENTS", "LATER_LINES", "SURG_ALL", "SYS", "SYS_AGENT");
  }

  @Test
  void anExtractWithoutChildRowsCapturesNothing() {
    files.cases("A," + ExtractFolder.rest());
    Row row = one(nest(NOTHING_STATED).cases(), "A");
    assertThat(row.getList(row.fieldIndex("captures"))).isEmpty();
  }

  @Test
  void everyCaseKnowsWhichDrugsTheSourceNames() {
    files
        .cases("A," + ExtractFolder.rest() + "B," + ExtractFolder.rest())
        .treatments(
            "A,1,SYS,GIVEN,Uromitexan,15,,\nA,2,SYS,GIVEN,mysterinib,15,,\n"
                + "A,3,SYS,NOT_GIVEN,ET-743,,,\nA,4,SYS,GIVEN,mesna,90,,\n");
    Dataset<Row> cases = nest(ALL_STATED).cases();
    for (String caseId : List.of("A", "B")) {
      Row row = one(cases, caseId);
      assertThat(row.getList(row.fieldIndex("agents_recorded")))
          .isEqualTo(List.of("mesna", "trabectedin"));
    }
  }

  @Test
  void aSourceWithoutDrugsNamesNone() {
    files.cases("A," + ExtractFolder.rest());
    Row row = one(nest(ALL_STATED).cases(), "A");
    assertThat(row.getList(row.fieldIndex("agents_recorded"))).isEmpty();
  }

  private List<Object> captures() {
    AdmittedTables tables = Admit.read(spark, files.extract(NOTHING_STATED));
    return ObservedCaptures.of(tables).collectAsList().get(0).getList(0);
  }

  private String hash() {
    String hash = nest(ALL_STATED).cases().select("data_hash").head().getString(0);
    assertThat(hash).matches("[0-9a-f]{64}");
    return hash;
  }

  private Conformed nest(Submission submission) {
    AdmittedTables tables = Admit.read(spark, files.extract(submission));
    return Conform.nest(tables, submission);
  }

  private static Row one(Dataset<Row> cases, String caseId) {
    return cases.filter("case_id = '" + caseId + "'").collectAsList().get(0);
  }

  private static List<Object> nested(Row row, String list, String field) {
    return row.<Row>getList(row.fieldIndex(list)).stream()
        .map(element -> element.getAs(field))
        .toList();
  }
}
