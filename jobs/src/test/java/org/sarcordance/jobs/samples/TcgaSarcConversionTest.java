package org.sarcordance.jobs.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sarcordance.jobs.samples.SampleFiles.rows;
import static org.sarcordance.jobs.samples.SampleFiles.text;
import static org.sarcordance.jobs.samples.SampleFiles.write;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Redoes the conversion and compares it with the committed extract, byte by byte. With {@code
 * -Dgolden=update} the extract is rewritten; with {@code -Dtcga.source=FILE} the patients come from
 * the full source table instead of {@code source.csv}.
 */
class TcgaSarcConversionTest {
  private static final Path EXTRACT = SampleFiles.folder("tcga-sarc");
  private static final Path MAPPINGS = EXTRACT.resolve("mapping");
  private static final Path SOURCE = EXTRACT.resolve("source.csv");
  private static final String FULL_SOURCE = System.getProperty("tcga.source", "");

  @Test
  void givesTheCommittedExtract() {
    Map<String, String> files = TcgaSarcConversion.convert(patients(), MAPPINGS);
    Path descriptor = EXTRACT.resolve("datapackage.json");

    files.forEach((name, text) -> assertGolden(EXTRACT.resolve(name), text));
    assertGolden(descriptor, Descriptor.sealed(text(descriptor), files));
  }

  @Test
  void makesOneCaseOfEachPatient() {
    List<String> patients = patients().stream().map(row -> row.get("patient")).toList();

    assertThat(rows(EXTRACT.resolve("cases.csv")))
        .extracting(row -> row.get("case_id"))
        .doesNotHaveDuplicates()
        .hasSize(206)
        .containsExactlyElementsOf(patients);
  }

  @Test
  void keepsTheUsedColumnsOfTheFullSourceAsTheyAre() {
    assumeTrue(!FULL_SOURCE.isEmpty(), "needs -Dtcga.source=FILE");
    List<String> columns = rows(SOURCE).get(0).getParser().getHeaderNames();
    TableText used = new TableText(String.join(",", columns));
    for (CSVRecord patient : patients()) {
      Map<String, String> row = patient.toMap();
      row.keySet().retainAll(columns);
      used.add(row);
    }

    assertGolden(SOURCE, used.text());
  }

  @ParameterizedTest
  @CsvSource({
    "5, 50, a boundary stays where it is",
    "5.0999999999999996, 51, what binary fractions left of 5.1",
    "38.299999999999997, 383, what binary fractions left of 38.3",
    "4.4000000000000004, 44, what binary fractions left of 4.4",
    "5.05, 51, halves go up",
    "NA, '', not recorded stays blank"
  })
  void givesSizesInWholeMillimetres(String centimetres, String millimetres, String why) {
    assertThat(TcgaSarcConversion.millimetres(centimetres)).as(why).isEqualTo(millimetres);
  }

  @ParameterizedTest
  @CsvSource({"89, 89", "90, 90", "91, 90"})
  void topCodesAges(String age, String coded) {
    assertThat(TcgaSarcConversion.topCoded(age)).isEqualTo(coded);
  }

  @Test
  void takesTheFirstOfSeveralSites() {
    assertThat(TcgaSarcConversion.firstSite("Gynecological - Uterus|Gynecological - Cervix"))
        .isEqualTo("Gynecological - Uterus");
  }

  @Test
  void refusesATextThatNobodyHasMapped() {
    Mapping sites = new Mapping(MAPPINGS.resolve("sites.csv"), "source");

    assertThatThrownBy(() -> sites.row("Chest - Heart"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sites.csv: no row for Chest - Heart. Add one that says what it becomes.");
  }

  private static List<CSVRecord> patients() {
    return rows(FULL_SOURCE.isEmpty() ? SOURCE : SampleFiles.root().resolve(FULL_SOURCE));
  }

  private static void assertGolden(Path golden, String text) {
    if (SampleFiles.areRewritten()) {
      write(golden, text);
    }
    assertThat(text(golden)).as("%s", golden.getFileName()).isEqualTo(text);
  }
}
