package org.sarcordance.pipeline.admit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.pipeline.ExtractFolder;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.Extracts;
import org.sarcordance.schemas.FoundExtract;
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
  void readsTheFilesOfAnArchive(SparkSession spark) throws IOException {
    new ExtractFolder(folder).cases("A,P1" + ExtractFolder.rest());
    Path archive = folder.resolve("R01.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("R01/cases.csv"));
      Files.copy(folder.resolve("cases.csv"), zip);
    }
    FoundExtract found = Extracts.find(List.of(archive.toString())).get(0);

    AdmittedTables tables = Admit.read(spark, ((FoundExtract.Accepted) found).extract());

    assertThat(tables.cases().collectAsList())
        .singleElement()
        .satisfies(row -> assertThat(row.<String>getAs("case_id")).isEqualTo("A"));
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
