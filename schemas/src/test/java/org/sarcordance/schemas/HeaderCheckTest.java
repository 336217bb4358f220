package org.sarcordance.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderCheckTest {
  private static final String EVENTS = "case_id,ev_seq,event_type";

  @Test
  void acceptsColumnsInAnyOrderAndAByteOrderMark() throws IOException {
    assertThat(problems("events", "\uFEFFday,event_type,ev_seq,case_id\r\n")).isEmpty();
  }

  @Test
  void namesEveryMissingColumn() throws IOException {
    String header =
        "case_id,facility_code,year_dx,age_dx,sex,primary_site,behavior,size_path_mm,size_summ_mm,"
            + "vital_status,last_contact_day,cutoff_day";
    assertThat(problems("cases", header))
        .extracting(Problem::toString)
        .containsExactly(
            "cases.csv:1: missing column histology (NAACCR 522). Found 12 columns."
                + " Export it under this name.",
            "cases.csv:1: missing column size_clin_mm (NAACCR 752). Found 12 columns."
                + " Export it under this name.");
  }

  @Test
  void warnsOfAColumnItDoesNotKnow() throws IOException {
    List<Problem> problems = problems("events", EVENTS + ",sites,colour");
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "events.csv:1: column sites is not part of this table and is ignored. Closest: site.",
            "events.csv:1: column colour is not part of this table and is ignored."
                + " Remove it, or leave it if it does no harm.");
    assertThat(problems).allMatch(problem -> problem.severity() == Severity.WARN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "birth_date",
        "zip_code",
        "patient_name",
        "name",
        "PatientName",
        "NHS number",
        "e-mail-email",
        "NHSNumber",
        "Geburtsdatum",
        "Patient_Nachname",
        "Stra\u00dfe",
        "pr\u00e9nom",
        "fecha de nacimiento",
        "f\u00f8dselsnummer",
        "postal_code",
        "DateOfBirth"
      })
  void refusesColumnsThatMayIdentifyPeople(String column) throws IOException {
    List<Problem> problems = problems("events", EVENTS + "," + column);
    assertThat(problems)
        .singleElement()
        .extracting(Problem::severity)
        .isEqualTo(Severity.REFUSE_EXTRACT);
    assertThat(problems.get(0).message()).startsWith("column " + column + " may identify people");
    assertThat(problems.get(0).remedy()).isEqualTo("Remove it from the extract before sending it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"drug_name", "site_name", "rename", "unzipped", "phonetic", "nominal", "capacity"})
  void letsHarmlessNamesPass(String column) throws IOException {
    assertThat(problems("events", EVENTS + "," + column))
        .allMatch(problem -> problem.severity() == Severity.WARN);
  }

  @Test
  void refusesColumnsTwiceOrWithoutName() throws IOException {
    assertThat(problems("events", EVENTS + ",day,day,"))
        .extracting(Problem::toString)
        .containsExactly(
            "events.csv:1: column day occurs twice. Remove one of them.",
            "events.csv:1: column 6 has no name. Name it or remove it.");
  }

  @Test
  void refusesAFileWithoutHeader() throws IOException {
    assertThat(problems("events", ""))
        .extracting(Problem::toString)
        .containsExactly(
            "events.csv:1: there is no header that can be read. Write the names of the columns,"
                + " separated by commas, into the first line.");
  }

  @Test
  void refusesOtherSeparators() throws IOException {
    for (String separator : new String[] {";", "\t"}) {
      assertThat(problems("events", EVENTS.replace(",", separator)))
          .extracting(Problem::toString)
          .containsExactly(
              "events.csv:1: the names of the columns are not separated by commas."
                  + " Export the file with commas; semicolons and tabs are not read.");
    }
  }

  @Test
  void showsNothingOfAFirstLineOfData() throws IOException {
    assertThat(problems("events", "Jo Doe,1,DEATH,90"))
        .extracting(Problem::toString)
        .containsExactly(
            "events.csv:1: the first line has none of the columns of this table. Write the names"
                + " of the columns, separated by commas, into the first line.");
  }

  @Test
  void showsNoNameThatIsItselfAnIdentifier() throws IOException {
    assertThat(problems("events", EVENTS + ",078-05-1120"))
        .extracting(Problem::toString)
        .containsExactly(
            "events.csv:1: the name of a column may identify a person and is not shown here."
                + " Write the names of the columns into the first line, never data.");
  }

  @Test
  void saysWhenAFileIsNotUtf8() throws IOException {
    byte[] bytes = EVENTS.getBytes(StandardCharsets.UTF_16LE);
    try (TableFile file =
        TableFile.open(
            TableSchemas.input("events"), "events.csv", new ByteArrayInputStream(bytes))) {
      assertThat(file.headerProblems())
          .extracting(Problem::toString)
          .containsExactly(
              "events.csv:1: the file is not UTF-8 text."
                  + " Export it again as UTF-8; spreadsheets call it CSV UTF-8.");
      assertThat(file.isReadable()).isFalse();
    }
  }

  private static List<Problem> problems(String table, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (TableFile file =
        TableFile.open(
            TableSchemas.input(table), table + ".csv", new ByteArrayInputStream(bytes))) {
      return file.headerProblems();
    }
  }
}
