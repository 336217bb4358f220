package org.sarcordance.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sarcordance.schemas.TableSchemas;

/** The audit of the real sample extracts, asked through DuckDB as a user would. */
@ExtendWith(SparkExtension.class)
class AuditIT {
  private static final Path SAMPLES =
      Path.of(System.getProperty("sarcordance.root"), "sample-data");

  @TempDir static Path folder;
  private static final List<String> SAID = new ArrayList<>();
  private static AuditResult result;
  private static SparkSession spark;

  @BeforeAll
  static void auditOnce(SparkSession session) {
    spark = session;
    result = audit();
  }

  private static AuditResult audit() {
    AuditRequest request =
        new AuditRequest(
            List.of(SAMPLES.toString()),
            folder.resolve("out").toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Audit(request, new SpokenProgress(SAID), Map.of(), () -> spark).run();
  }

  static List<String> tables() {
    return TableSchemas.outputs();
  }

  private static String parquet(String table) {
    return "read_parquet('%s/%s/*/*.parquet', hive_partitioning = true, hive_types_autocast = false)"
        .formatted(folder.resolve("out/runs").resolve(result.runId()), table);
  }

  private static List<List<String>> ask(String query) {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<List<String>> answer = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getString(i));
        }
        answer.add(row);
      }
      return answer;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  @Test
  void becomesCurrentWithPagesManifestAndResult() {
    assertThat(result.allUsed()).isTrue();
    Path current = folder.resolve("out/current");
    assertThat(folder.resolve("out/current.json")).content().contains(result.runId());
    assertThat(current.resolve("index.html")).content().contains("<html");
    assertThat(current.resolve("report-TCGA-SARC.html")).exists();
    assertThat(current.resolve("report-WORKED.html")).exists();
    assertThat(current.resolve("receipt-WORKED.html")).content().contains("Registry WORKED");
    assertThat(current.resolve("receipt-TCGA-SARC.csv")).exists();
    assertThat(current.resolve("result.txt")).hasContent(result.text());
    assertThat(current.resolve("manifest.json"))
        .content()
        .contains("\"registry\" : \"TCGA-SARC\"", "\"step\" : \"report\"");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void hasEveryTableOfTheContractWithItsColumns(String table) {
    List<String> columns =
        ask("SELECT column_name FROM (DESCRIBE FROM " + parquet(table) + ")").stream()
            .map(row -> row.get(0))
            .toList();

    assertThat(columns).containsAll(TableSchemas.output(table).names());
  }

  @Test
  void accountsForEveryRow() {
    assertThat(
            ask(
                "SELECT registry, file, SUM(rows_in) FROM "
                    + parquet("flow")
                    + " WHERE step = 'admit' AND file = 'cases.csv' GROUP BY ALL ORDER BY ALL"))
        .containsExactly(
            List.of("TCGA-SARC", "cases.csv", "206"), List.of("WORKED", "cases.csv", "32"));
    assertThat(ask("FROM " + parquet("flow") + " WHERE rows_in <> rows_out + rows_aside"))
        .isEmpty();
    assertThat(ask("SELECT COUNT(*) FROM " + parquet("cases"))).containsExactly(List.of("238"));
  }

  @Test
  void handsEveryCaseFromStepToStep() {
    assertThat(
            ask(
                """
                WITH steps AS (
                  SELECT registry, file, step, SUM(rows_in) AS came, SUM(rows_out) AS went
                  FROM %s WHERE file LIKE '%%.csv' GROUP BY ALL)
                SELECT * FROM steps AS one JOIN steps AS two USING (registry, file)
                WHERE (one.step, two.step) IN (('admit', 'conform'), ('conform', 'derive'))
                  AND one.went <> two.came
                """
                    .formatted(parquet("flow"))))
        .isEmpty();
  }

  @Test
  void countsInMeasuresWhatFindingsHold() {
    assertThat(
            ask(
                """
                SELECT measure_id, n_met FROM %s
                WHERE stratum = 'all' AND n_met > 0
                EXCEPT
                SELECT measure_id, COUNT(*) FROM %s WHERE outcome = 'MET' GROUP BY ALL
                """
                    .formatted(parquet("measures"), parquet("findings"))))
        .isEmpty();
  }

  @Test
  void leavesNothingThatOthersMayRead() throws IOException {
    Path work = folder.resolve("out/.work");
    try (var walk = Files.walk(folder.resolve("out"))) {
      assertThat(walk.filter(path -> !Files.isSymbolicLink(path) && !work.equals(path.getParent())))
          .allSatisfy(
              path ->
                  assertThat(Files.getPosixFilePermissions(path))
                      .allSatisfy(right -> assertThat(right.name()).startsWith("OWNER")));
    }
  }

  @Test
  void recognisesTheSameInputs() {
    AuditResult again = audit();

    assertThat(again).isEqualTo(result);
    assertThat(SAID)
        .contains("Nothing has changed since run " + result.runId() + ": nothing is redone.");
  }
}
