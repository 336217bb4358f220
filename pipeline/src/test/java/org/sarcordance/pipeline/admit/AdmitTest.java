package org.sarcordance.pipeline.admit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.pipeline.ExtractFolder;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Submission;
import org.sarcordance.schemas.TableSchemas;

@ExtendWith(SparkExtension.class)
class AdmitTest {
  private static final Submission SUBMISSION = new Submission("R01", 1, 1, 90, Set.of("SYS"));

  @TempDir Path folder;

  @Test
  void keepsEveryRowWithItsLineAndItsProblems(SparkSession spark) {
    Extract extract =
        new ExtractFolder(folder)
            .cases("A,P1" + ExtractFolder.rest() + "B,,F1,2019,93,1,C492,8802,3,,6.5,,1,9,9\n")
            .treatments("A,1,SURG,GIVEN,,40,\"WLE\n\",PRIM\nA,2,RT,GIVEN,,-5,,PRIM\nA,3\n")
            .extract(SUBMISSION);
    AdmittedTables tables = Admit.read(spark, extract);
    assertThat(tables.cases().columns())
        .startsWith(SparkSchemas.of(TableSchemas.input("cases")).fieldNames())
        .endsWith("line", "rejected", "problems");
    List<Row> cases = tables.cases().orderBy("line").collectAsList();
    assertThat(cases).extracting(row -> row.getAs("line")).containsExactly(2L, 3L);
    assertThat(cases).extracting(row -> row.getAs("rejected")).containsExactly(false, true);
    assertThat(problems(cases.get(1)))
        .containsExactly(
            "age_dx null code REJECT_CASE age_dx: the value is not one of its codes (0-90, 999).",
            "size_path_mm 6.5 type REJECT_CASE size_path_mm = 6.5 is not a whole number of"
                + " millimetres (0-999).");
    assertThat(cases.get(1).<Integer>getAs("size_path_mm")).isNull();
    assertThat(cases.get(1).<Integer>getAs("histology")).isEqualTo(8802);
    List<Row> treatments = tables.treatments().orderBy("line").collectAsList();
    assertThat(treatments).extracting(row -> row.getAs("line")).containsExactly(2L, 4L, 5L);
    assertThat(treatments)
        .extracting(row -> row.getAs("rejected"))
        .containsExactly(true, false, true);
    assertThat(treatments.get(2).<String>getAs("case_id")).isEqualTo("A");
  }

  @Test
  void aFileThatIsNotThereIsATableWithoutRows(SparkSession spark) {
    Extract extract = new ExtractFolder(folder).cases("").extract(SUBMISSION);
    AdmittedTables tables = Admit.read(spark, extract);
    assertThat(tables.cases().count()).isZero();
    assertThat(tables.events().count()).isZero();
    assertThat(tables.events().columns()).contains("event_type", "problems");
  }

  @Test
  void tellsWhatIsWrongWithTheHeadersOfAllFiles(SparkSession spark) {
    Extract extract =
        new ExtractFolder(folder)
            .file("cases", "case_id,birth_date\n")
            .file("events", "case_id,ev_seq,event_type,patient_name\n")
            .extract(SUBMISSION);
    assertThat(Admit.fileProblems(spark, extract))
        .extracting(Problem::toString)
        .contains(
            "cases.csv:1: missing column histology (NAACCR 522). Found 2 columns."
                + " Export it under this name.",
            "cases.csv:1: column birth_date may identify people (birth)."
                + " Remove it from the extract before sending it.",
            "events.csv:1: column patient_name may identify people (name)."
                + " Remove it from the extract before sending it.");
  }

  @Test
  void findsValuesThatMayIdentifyPeopleBeforeAnythingIsWritten(SparkSession spark) {
    Extract extract =
        new ExtractFolder(folder)
            .cases("A,P1" + ExtractFolder.rest() + "B,jane@example.org" + ExtractFolder.rest())
            .file(
                "treatments",
                "case_id,tx_seq,tx_type,status,start_day\nA,1,RT,GIVEN,2019-05-31\n"
                    + "A,2,RT,GIVEN,2019-06-30\n")
            .extract(SUBMISSION);
    assertThat(Admit.fileProblems(spark, extract))
        .extracting(Problem::toString)
        .containsExactly(
            "cases.csv:3: patient_id may hold an e-mail address (not shown). Take it out of the"
                + " extract before sending it; a pseudonym must not look like one.",
            "treatments.csv:2: start_day may hold a full date (not shown). It is so in 2 rows,"
                + " first in lines 2, 3. Take it out of the extract before sending it; a pseudonym"
                + " must not look like one.");
  }

  private static List<String> problems(Row row) {
    return row.<Row>getList(row.fieldIndex("problems")).stream()
        .map(
            p ->
                p.getAs("column")
                    + (" " + p.getAs("value_shown") + " " + p.getAs("rule"))
                    + (" " + p.getAs("severity") + " " + p.getAs("message")))
        .toList();
  }
}
