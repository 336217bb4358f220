package org.sarcordance.jobs.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.jobs.Sessions;
import org.sarcordance.jobs.SparkExtension;

@ExtendWith(SparkExtension.class)
class RunTablesTest {
  @TempDir java.nio.file.Path folder;
  private final FileStore files = new FileStore(Sessions.fileSettings());
  private final List<Written> told = new ArrayList<>();
  private SparkSession spark;
  private RunTables tables;
  private Path table;

  @BeforeEach
  void prepareTable(SparkSession session) {
    spark = session;
    tables = new RunTables(() -> session, files, told::add);
    table = files.qualify(folder.resolve("cases").toString());
  }

  private Dataset<Row> rows(String values) {
    return spark.sql("SELECT * FROM VALUES " + values + " AS rows(registry, case_id)");
  }

  @Test
  void keepsTheTextOfARegistryThatLooksLikeANumber() {
    tables.write(rows("('01', 'a'), ('01', 'b')"), table, "01");

    assertThat(tables.read(table, "01").select("registry", "case_id").collectAsList())
        .extracting(row -> row.getString(0) + row.getString(1))
        .containsExactlyInAnyOrder("01a", "01b");
  }

  @Test
  void saysRowsAndBytesOfWhatItWrote() {
    Written written = tables.write(rows("('R01', 'a'), ('R01', 'b')"), table, "R01");

    assertThat(written.table()).isEqualTo("cases");
    assertThat(written.rows()).isEqualTo(2);
    assertThat(written.bytes()).isPositive();
    assertThat(told).containsExactly(written);
  }

  @Test
  void writesNothingUnderTheNameOfATableThatFails() {
    Dataset<Row> failing =
        rows("('R01', 'a')").withColumn("bad", functions.raise_error(functions.lit("on purpose")));

    assertThatThrownBy(() -> tables.write(failing, table, "R01")).hasMessageContaining("purpose");

    assertThat(folder.resolve("cases/registry=R01")).doesNotExist();
  }

  @Test
  void replacesWhatAKilledStepLeft() throws IOException {
    Files.createDirectories(folder.resolve("cases/.registry=R01.unfinished/_temporary"));
    Files.createDirectories(folder.resolve("cases/registry=R01"));
    Files.writeString(folder.resolve("cases/registry=R01/old.parquet"), "no Parquet");

    tables.write(rows("('R01', 'a')"), table, "R01");

    try (Stream<java.nio.file.Path> found = Files.list(folder.resolve("cases"))) {
      assertThat(found).containsExactly(folder.resolve("cases/registry=R01"));
    }
    assertThat(tables.read(table).count()).isEqualTo(1);
  }

  @Test
  void givesARegistryWithoutRowsAPartWithTheColumns() {
    Written written =
        tables.writeAll(
            rows("('R01', 'b'), ('R01', 'a')"), table, List.of("R01", "R02"), List.of("case_id"));

    assertThat(written.rows()).isEqualTo(2);
    assertThat(tables.read(table, "R02").columns()).containsExactly("case_id", "registry");
    assertThat(tables.read(table, "R02").count()).isZero();
    assertThat(tables.read(table, "R01").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("a", "b");
  }

  @Test
  void writesATableWithoutAnyRow() {
    tables.writeAll(rows("('R01', 'a')").where("false"), table, List.of("R01"), List.of("case_id"));

    assertThat(tables.read(table).columns()).containsExactly("case_id", "registry");
    assertThat(tables.read(table).count()).isZero();
  }

  @Test
  void leavesOnlyParquetFilesForTheOwner() throws IOException {
    tables.write(rows("('R01', 'a')"), table, "R01");

    try (Stream<java.nio.file.Path> found = Files.list(folder.resolve("cases/registry=R01"))) {
      assertThat(found)
          .singleElement()
          .satisfies(
              file -> {
                assertThat(file.toString()).endsWith(".parquet");
                assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
              });
    }
  }
}
