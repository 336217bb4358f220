package org.sarcordance.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("sarcordance.root"), "sample-data");
  private static final String CASES =
      "case_id,facility_code,year_dx,age_dx,sex,primary_site,histology,behavior,"
          + "size_clin_mm,size_path_mm,size_summ_mm,vital_status,last_contact_day,cutoff_day\n";
  private static final String REST = ",F1,2019,60,1,C492,8802,3,,50,,1,900,900\n";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int check(Object... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "check";
    for (int i = 0; i < arguments.length; i++) {
      words[i + 1] = arguments[i].toString();
    }
    return Sarcordance.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }

  private Path extract(String cases) throws IOException {
    Path extract = Files.createDirectories(folder.resolve("R01"));
    Files.writeString(extract.resolve("cases.csv"), cases);
    return extract;
  }

  @Test
  void findsNothingAgainstTheSamples() {
    int code =
        check(SAMPLES.resolve("tcga-sarc"), SAMPLES.resolve("worked-cases"), "--format", "json");

    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(out.toString().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"outcome\":\"accepted\""))
        .noneMatch(line -> line.contains("REJECT"));
  }

  @Test
  void printsAReceipt() throws IOException {
    Path extract = extract(CASES + "A" + REST + "B" + REST.replace(",50,", ",6.5,") + "A" + REST);

    assertThat(check(extract)).isEqualTo(ExitCode.DONE);
    assertThat(out)
        .hasToString(
            """
            EXTRACT R01, registry R01, submission 0

            FILE                rows  accepted  rejected  warnings
              cases.csv            3         0         3         0

            REJECTED CASES (with all their rows in the other files)
              1 x cases.csv, column size_path_mm (type)
                  cases.csv:3: size_path_mm = 6.5 is not a whole number of millimetres (0-999). Is it in cm?
                  Multiply by 10.
              2 x cases.csv, column case_id (case_twice)
                  cases.csv:2: case_id stands in 2 lines, first in line 2; all of them are rejected. Keep one
                  row for each tumor.
                  Lines 2, 4.

            WARNINGS (nothing is rejected for them)
              1 x R01 (no_descriptor)
                  R01: there is no datapackage.json: the folder's name is taken as the registry, the reporting
                  lag as 90 days, and kinds of data without any row as not captured. Add a descriptor, so that
                  files can be verified and nothing has to be guessed.

            ACCEPTED without the rejected rows: 0 of 3 rows are used, 3 are rejected.

            """);
  }

  @Test
  void refusesAnExtractThatMayIdentifyPeopleAndShowsNothingOfIt() throws IOException {
    Path extract = extract(CASES + "A" + REST + "078-05-1120" + REST);
    Path receipts = folder.resolve("receipts");

    assertThat(check(extract, "--receipt", receipts)).isEqualTo(ExitCode.REFUSED);
    assertThat(out.toString())
        .contains(
            "cases.csv:3: case_id may hold a US social security number (not shown).",
            "REFUSED: nothing of this extract is used.")
        .doesNotContain("078-05");
    for (String file :
        List.of("problems.csv", "receipt.csv", "receipt.html", "receipt.json", "receipt.txt")) {
      assertThat(receipts.resolve("R01").resolve(file)).content().doesNotContain("078-05");
    }
  }

  @Test
  void keepsReceiptsForTheOwnerAlone() throws IOException {
    Path extract = extract(CASES + "A" + REST.replace("900,900", "900,-61"));
    Path receipts = folder.resolve("receipts");

    check(extract, "--receipt", receipts);

    Path problems = receipts.resolve("R01/problems.csv");
    assertThat(Files.readAllLines(problems).get(2))
        .startsWith("cases.csv,2,cutoff_day,'-61,range,REJECT_CASE,");
    assertThat(Files.getPosixFilePermissions(problems))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(receipts.resolve("R01/receipt.txt"))
        .content()
        .isEqualTo(out.toString().strip() + "\n");
    JsonNode receipt = new ObjectMapper().readTree(receipts.resolve("R01/receipt.json").toFile());
    assertThat(receipt.path("problems").get(1).path("value").asText()).isEqualTo("-61");
    assertThat(receipt.path("files").get(0).path("rejected").asInt()).isEqualTo(1);
  }

  @Test
  void writesADescriptorThatHolds() throws IOException {
    Path extract = extract(CASES + "A" + REST);

    assertThat(check("--init", extract, "--registry", "R07", "--captures", "SYS,RT"))
        .isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).startsWith("EXTRACT R01, registry R07, submission 1\n");

    extract(CASES + "A" + REST + "B" + REST.replace(",50,", ",60,"));
    assertThat(check(extract)).as("other bytes than described").isEqualTo(ExitCode.REFUSED);

    assertThat(check("--init", extract)).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).endsWith("ACCEPTED: all 2 rows are used.\n\n");
    JsonNode own =
        new ObjectMapper()
            .readTree(extract.resolve("datapackage.json").toFile())
            .path("sarcordance");
    assertThat(own)
        .hasToString(
            "{\"registry\":\"R07\",\"schema_version\":1,\"submission\":2,"
                + "\"reporting_lag_days\":90,\"captures\":[\"SYS\",\"RT\"]}");
  }

  @Test
  void aReceiptSaysWhatToFixFirst() throws IOException {
    Path extract =
        extract(CASES + "A" + REST + "B" + REST.replace(",50,", ",,") + "C" + REST + "D" + REST);
    Files.writeString(
        extract.resolve("treatments.csv"),
        "case_id,tx_seq,tx_type,status,agent,start_day,margin\n"
            + "A,1,SURG,GIVEN,,,R0\nA,2,SYS,GIVEN,,40,\nA,3,RT,GVEN,,40,\n");
    Path receipts = folder.resolve("receipts");

    check(extract, "--receipt", receipts);

    List<String> lines = Files.readAllLines(receipts.resolve("R01/receipt.csv"));
    assertThat(lines.get(1)).startsWith("REJECT_ROW,treatments.csv,status,code,1,4,GVEN,,");
    assertThat(lines)
        .anyMatch(line -> line.startsWith("MISSING,treatments.csv,start_day,,1,,,53,"));
    assertThat(lines).anyMatch(line -> line.startsWith("MISSING,treatments.csv,agent,,1,,,38,"));
    assertThat(lines).noneMatch(line -> line.startsWith("MISSING,treatments.csv,margin,"));
    String page = Files.readString(receipts.resolve("R01/receipt.html"));
    assertThat(page)
        .contains("Content-Security-Policy", "Fields to complete first", "treatments.csv")
        .doesNotContain("http:", "https:", "<script", " src=", "url(");
  }

  @Test
  void aReceiptIsComparedWithTheOneBefore() throws IOException {
    Path receipts = folder.resolve("receipts");
    String changed = REST.replace(",50,", ",60,");
    check(extract(CASES + "A" + REST + "B" + REST + "C" + changed), "--receipt", receipts);
    Path page = receipts.resolve("R01/receipt.html");
    assertThat(page).content().doesNotContain("Accepted before", "CASES since");

    check(
        extract(CASES + "A" + changed + "D" + REST.replace("900,900", "930,930")),
        "--receipt",
        receipts);

    assertThat(page)
        .content()
        .contains(
            "Accepted before",
            "CASES since submission 0: 1 added, 2 removed, 1 changed.",
            "it has 2 accepted rows, 3 before (submission 0).",
            "2 of the 3 cases of submission 0 are gone or not used any more.",
            "An extract is a full snapshot: was something left out?");
    assertThat(receipts.resolve("R01/receipt.json"))
        .content()
        .containsSubsequence("\"cases\"", "\"added\" : 1", "\"removed\" : 2", "\"changed\" : 1");
  }

  /**
   * Follow-up goes on in every case; that is no change. A refused extract is compared with none.
   */
  @Test
  void aCaseThatOnlyGrewOlderIsNotChanged() throws IOException {
    Path receipts = folder.resolve("receipts");
    check(extract(CASES + "A" + REST), "--receipt", receipts);
    check(extract(CASES + "jane@example.org" + REST), "--receipt", receipts);

    check(extract(CASES + "A" + REST.replace("900,900", "930,930")), "--receipt", receipts);

    assertThat(receipts.resolve("R01/receipt.txt"))
        .content()
        .contains("CASES since submission 0: 0 added, 0 removed, 0 changed.");
  }

  /** What a spreadsheet or a browser would run stands in no receipt as it came. */
  @Test
  void aReceiptRunsNothing() throws IOException {
    Path extract =
        extract(CASES.replace("cutoff_day", "cutoff_day,=cmd()") + "A" + REST.strip() + ",=1\n");
    Files.writeString(
        extract.resolve("events.csv"),
        "case_id,ev_seq,event_type,day\nA,1,<script>alert(1)</script>,-99\n=A1,2,DEATH,-88\n");
    Path receipts = folder.resolve("receipts");

    check(extract, "--receipt", receipts);

    for (String file : List.of("problems.csv", "receipt.csv")) {
      assertThat(Files.readAllLines(receipts.resolve("R01").resolve(file)))
          .allMatch(line -> !line.matches("(.*,)?\"?[=+@-].*"));
    }
    assertThat(receipts.resolve("R01/receipt.html")).content().doesNotContain("<script");
  }

  @Test
  void asksForSomethingToCheck() {
    assertThat(check()).isEqualTo(ExitCode.USAGE);
    assertThat(check("--init", folder)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains(
            "There is nothing to check. Name an EXTRACT, or a folder by --init.\n",
            "There is no cases.csv in " + folder + ". Name the folder that holds it.\n");
  }
}
