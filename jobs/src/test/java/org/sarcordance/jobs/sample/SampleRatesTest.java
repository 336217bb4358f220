package org.sarcordance.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** 200,000 cases look like those of the sources, and those of real life do not contradict. */
class SampleRatesTest {
  private static final int CASES = 200_000;

  @TempDir static Path folder;
  private static ExtractTables clean;
  private static ExtractTables realistic;

  @BeforeAll
  static void write() throws IOException, SQLException {
    clean = write(Profile.CLEAN);
    realistic = write(Profile.REALISTIC);
    for (String view : views().split(";")) {
      if (!view.isBlank()) {
        clean.run(view);
      }
    }
  }

  private static ExtractTables write(Profile profile) throws IOException, SQLException {
    Path to = folder.resolve(profile.name());
    new Sample(new SampleRequest(CASES, 2026, to, 1, profile)).write();
    return new ExtractTables(to);
  }

  private static String views() throws IOException {
    try (var sql = SampleRatesTest.class.getResourceAsStream("views.sql")) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--.*", "");
    }
  }

  @AfterAll
  static void close() throws SQLException {
    clean.close();
    realistic.close();
  }

  @TestFactory
  Stream<DynamicTest> liesWithinTheIntervalOfItsSource() {
    return SampleFiles.rows("targets.csv").stream()
        .map(target -> dynamicTest(target.get("target"), () -> liesWithin(target)));
  }

  private static void liesWithin(Map<String, String> target) throws SQLException {
    assertThat(clean.number(target.get("sql")))
        .as(target.get("source"))
        .isBetween(Double.parseDouble(target.get("low")), Double.parseDouble(target.get("high")));
  }

  @TestFactory
  Stream<DynamicTest> holdsNoContradiction() {
    return SampleFiles.rows("contradictions.csv").stream()
        .map(
            row ->
                dynamicTest(
                    row.get("contradiction"),
                    () -> assertThat(realistic.count(row.get("sql"))).isZero()));
  }
}
