package org.sarcordance.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowCheckTest {
  private static final String CASES =
      "case_id,facility_code,year_dx,age_dx,sex,primary_site,histology,behavior,"
          + "size_clin_mm,size_path_mm,size_summ_mm,vital_status,last_contact_day,cutoff_day";
  private static final String GOOD_CASE = "A1,F1,2019,60,1,C492,8802,3,,050,,1,900,900";
  private static final String TREATMENTS = "case_id,tx_seq,tx_type,status";

  @Test
  void typesTheValuesOfAGoodRow() throws IOException {
    CheckedRow row = rows("cases", CASES + "\n" + GOOD_CASE).get(0);
    assertThat(row.problems()).isEmpty();
    assertThat(row.rejected()).isFalse();
    assertThat(row.line()).isEqualTo(2);
    assertThat(value("cases", row, "case_id")).isEqualTo("A1");
    assertThat(value("cases", row, "year_dx")).isEqualTo(2019);
    assertThat(value("cases", row, "size_path_mm")).isEqualTo(50);
    assertThat(value("cases", row, "size_clin_mm")).isNull();
    assertThat(value("cases", row, "patient_id")).isNull();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/row-checks.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void refusesAWrongValue(String table, String column, String value, String message, String why)
      throws IOException {
    CheckedRow row = rows(table, with(table, column, value == null ? "" : value)).get(0);
    assertThat(row.problems()).as(why).extracting(Problem::toString).containsExactly(message);
    assertThat(row.rejected()).isTrue();
    assertThat(value(table, row, column)).isNull();
  }

  @Test
  void rejectsACaseWithItsChildrenAndAChildAlone() throws IOException {
    assertThat(rows("cases", with("cases", "sex", "7")).get(0).problems().get(0).severity())
        .isEqualTo(Severity.REJECT_CASE);
    assertThat(
            rows("treatments", with("treatments", "status", "x"))
                .get(0)
                .problems()
                .get(0)
                .severity())
        .isEqualTo(Severity.REJECT_ROW);
  }

  @Test
  void tellsAllProblemsOfARowAtOnce() throws IOException {
    CheckedRow row = rows("cases", CASES + "\nA1,,19,60,1,C492,8802,3,,050,,2,900,900").get(0);
    assertThat(row.problems())
        .extracting(Problem::column)
        .containsExactly("facility_code", "year_dx", "vital_status");
    assertThat(value("cases", row, "histology")).isEqualTo(8802);
  }

  @Test
  void warnsOfTreatmentBeforeTheDiagnosisUnlessItIsABiopsy() throws IOException {
    String header = TREATMENTS + ",start_day,surgery_type\n";
    CheckedRow resection = rows("treatments", header + "A,1,SURG,GIVEN,-20,WLE").get(0);
    CheckedRow biopsy = rows("treatments", header + "A,1,SURG,GIVEN,-20,BIOPSY").get(0);
    assertThat(resection.rejected()).isFalse();
    assertThat(resection.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "treatments.csv:2: start_day = -20 is before the diagnosis. Check the day; a treatment"
                + " may start up to 60 days before the diagnosis, an unplanned excision for"
                + " example.");
    assertThat(resection.problems().get(0).severity()).isEqualTo(Severity.WARN);
    assertThat(biopsy.problems()).isEmpty();
  }

  @Test
  void keepsADamagedLineAsARejectedRowOfItsCase() throws IOException {
    List<CheckedRow> rows =
        rows(
            "treatments",
            TREATMENTS
                + "\nA,1,SURG,GIVEN,x"
                + "\nB,1,\"SURG,GIVEN"
                + "\n"
                + "\ncase_id,tx_seq,tx_type,status"
                + "\nC,1,SU\uFFFDRG,GIVEN"
                + "\nD,1,SURG,GIVEN\n\n\n");
    assertThat(rows)
        .flatExtracting(CheckedRow::problems)
        .extracting(Problem::toString)
        .containsExactly(
            "treatments.csv:2: the line has 5 fields, the header has 4. Look for a missing or"
                + " extra comma; quote a value that holds a comma.",
            "treatments.csv:3: the line has a quote that does not close or stands beside other"
                + " text. Quote the whole value and write a quote inside it twice.",
            "treatments.csv:4: the line is empty. Remove it.",
            "treatments.csv:5: the line repeats the header. Remove it.",
            "treatments.csv:6: the line is not UTF-8 text. Export the file again as UTF-8.");
    assertThat(rows).hasSize(6);
    assertThat(value("treatments", rows.get(0), "tx_type")).isNull();
    assertThat(rows.get(5).rejected()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A1,1,SU", "A1,1,\"SURG", "A1"})
  void tellsWhenAFileWasCutInItsLastLine(String line) throws IOException {
    List<CheckedRow> rows = rows("treatments", TREATMENTS + "\nA1,0,RT,GIVEN\n" + line);
    assertThat(rows)
        .flatExtracting(CheckedRow::problems)
        .extracting(Problem::toString)
        .containsExactly(
            "treatments.csv:3: the file ends in the middle of this line."
                + " Send the file again; it may have been cut on the way.");
  }

  @Test
  void aLastLineNeedsNoEndOfItsOwn() throws IOException {
    assertThat(rows("treatments", TREATMENTS + "\r\nA1,0,RT,GIVEN").get(0).problems()).isEmpty();
  }

  /** What cannot be read must leave its case in doubt, so it must be known whose it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {"A1,1,SURG", "A1,1,SURG,GIVEN,", "A1,1,\"SURG,GIVEN", "A1,1,SU\0RG,GIVEN"})
  void aRowThatCannotBeReadStillBelongsToItsCase(String line) throws IOException {
    CheckedRow row = rows("treatments", TREATMENTS + "\n" + line).get(0);

    assertThat(row.rejected()).isTrue();
    assertThat(value("treatments", row, "case_id")).isEqualTo("A1");
    assertThat(value("treatments", row, "tx_type")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SURG", "SURG,A\u00e41,1", "SURG,A\0,1,GIVEN"})
  void unlessTheCaseCannotBeTold(String line) throws IOException {
    CheckedRow row = rows("treatments", "tx_type,case_id,tx_seq,status\n" + line).get(0);

    assertThat(row.rejected()).isTrue();
    assertThat(row.values()).containsOnlyNulls();
  }

  /** A file of one row, in which the column has the value and all else is good. */
  private static String with(String table, String column, String value) {
    String header = table.equals("cases") ? CASES : TREATMENTS;
    String row = table.equals("cases") ? GOOD_CASE : "A1,1,SURG,GIVEN";
    List<String> names = new ArrayList<>(List.of(header.split(",")));
    List<String> cells = new ArrayList<>(List.of(row.split(",", -1)));
    if (!names.contains(column)) {
      names.add(column);
      cells.add("");
    }
    cells.set(names.indexOf(column), '"' + value + '"');
    return String.join(",", names) + "\n" + String.join(",", cells);
  }

  private static List<CheckedRow> rows(String table, String text) throws IOException {
    List<CheckedRow> rows = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (TableReader reader =
        new TableReader(
            TableSchemas.input(table), table + ".csv", new ByteArrayInputStream(bytes))) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static Object value(String table, CheckedRow row, String column) {
    return row.values()[TableSchemas.input(table).names().indexOf(column)];
  }
}
