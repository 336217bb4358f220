package org.sarcordance.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.jobs.sample.Sample;
import org.sarcordance.schemas.Extracts;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.check.ExtractCheck;
import org.sarcordance.schemas.check.Receipt;

/** The audit against what the maker of a synthetic extract knows: its faults and deviations. */
@ExtendWith(SparkExtension.class)
class SampleAuditIT {
  private static Path folder;

  @BeforeAll
  static void audit(SparkSession spark) throws IOException {
    folder = SampleRun.of(spark).folder();
    try (InputStream kinds = Sample.class.getResourceAsStream("faults.csv")) {
      Files.copy(kinds, folder.resolve("kinds.csv"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> ask(String sql) {
    String views =
        """
        CREATE VIEW truth AS FROM read_csv('%1$s/extract-truth/R01-deviations.csv');
        CREATE VIEW spoiled AS
        SELECT s.file, s.line, k.how, k.rule
        FROM read_csv('%1$s/extract-truth/R01-faults.csv', header = true) s
        JOIN read_csv('%1$s/kinds.csv', all_varchar = true) k USING (fault)
        WHERE k.severity <> 'ACCEPTED';
        CREATE VIEW rejects AS
        SELECT DISTINCT file, line, rule
        FROM read_parquet('%1$s/out/current/rejects/*/*.parquet') WHERE severity <> 'WARN';
        CREATE VIEW findings AS FROM read_parquet('%1$s/out/current/findings/*/*.parquet');
        CREATE VIEW flow AS FROM read_parquet('%1$s/out/current/flow/*/*.parquet');
        """
            .formatted(folder);
    return new DuckDb(views).ask(sql);
  }

  /** A row given twice is rejected where it stands again; a case given twice, in both places. */
  @Test
  void rejectsEveryRowThatWasSpoiledForTheRightReason() {
    assertThat(
            ask(
                """
                SELECT concat_ws(' ', file, line, rule) FROM spoiled
                WHERE (file, line, rule) NOT IN (FROM rejects)
                  AND (file, line, 'case_rejected') NOT IN (FROM rejects)
                """))
        .isEmpty();
    assertThat(ask("SELECT count(*) > 10 FROM spoiled")).containsExactly("true");
  }

  /** Rows of a case whose own row cannot even be read belong to no case. */
  @Test
  void rejectsNothingElseButTheRowsOfRejectedCases() {
    assertThat(
            ask(
                """
                SELECT concat_ws(' ', file, line, rule) FROM rejects
                WHERE rule NOT IN ('case_rejected', 'case_missing')
                  AND (file, line, rule) NOT IN (SELECT (file, line, rule) FROM spoiled)
                  AND (file, line + 1, rule) NOT IN
                      (SELECT (file, line, rule) FROM spoiled WHERE rule = 'case_twice')
                """))
        .isEmpty();
    assertThat(ask("SELECT reason FROM flow WHERE rows_in <> rows_out + rows_aside")).isEmpty();
  }

  /** A registry that checked its extract finds nothing new in the audit. */
  @Test
  void checkTellsARegistryWhatTheAuditTells() {
    List<String> told = new ArrayList<>();
    Receipt receipt =
        ExtractCheck.of(
            Extracts.find(List.of(folder.resolve("extract").toString())).get(0),
            problem -> told.add(text(problem)));
    List<String> counts =
        receipt.files().stream()
            .map(file -> "%s %d %d".formatted(file.file(), file.accepted(), file.rejected()))
            .toList();

    assertThat(
            ask(
                """
                SELECT concat(file, ':', line, ':', "column", ':', value_shown, ':', rule, ':',
                              severity, ':', message, ':', remedy)
                FROM read_parquet('%s/out/current/rejects/*/*.parquet')
                """
                    .formatted(folder)))
        .containsExactlyInAnyOrderElementsOf(told);
    assertThat(
            ask(
                """
                SELECT concat_ws(' ', file, sum(rows_out) FILTER (WHERE step = 'conform')::BIGINT,
                                 sum(rows_aside)::BIGINT)
                FROM flow WHERE step IN ('admit', 'conform') GROUP BY file
                """))
        .containsExactlyInAnyOrderElementsOf(counts);
  }

  private static String text(Problem problem) {
    return Stream.of(
            problem.file(),
            problem.line(),
            problem.column(),
            problem.value(),
            problem.rule(),
            problem.severity(),
            problem.message(),
            problem.remedy())
        .map(part -> Objects.toString(part, ""))
        .collect(Collectors.joining(":"));
  }

  /** The cases of which a row was given to a case that does not exist: nobody can tell. */
  private static Set<String> lost() {
    Set<String> lost = new HashSet<>();
    for (String file : List.of("treatments.csv", "biomarkers.csv", "events.csv")) {
      try (Stream<String> lines =
          Files.lines(folder.resolve("extract").resolve(file), StandardCharsets.ISO_8859_1)) {
        lines
            .map(line -> line.split(",", 2)[0])
            .filter(caseId -> caseId.endsWith("-X"))
            .forEach(caseId -> lost.add(caseId.substring(0, caseId.length() - 2)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lost;
  }

  /** The worst fault of an audit is to accuse where nothing was left out or done wrong. */
  @Test
  void accusesNobodyWhoseCareWasNotMadeToDeviate() {
    assertThat(
            ask(
                """
                SELECT concat_ws(' ', case_id, measure_id, reason) FROM findings
                WHERE outcome = 'NOT_MET' AND measure_id NOT LIKE 'DQ-%'
                  AND measure_id <> 'SARC-MARG-01'
                  AND (case_id, measure_id) NOT IN (SELECT (case_id, measure_id) FROM truth)
                """))
        .noneMatch(accusation -> !lost().contains(accusation.split(" ")[0]));
    assertThat(
            ask(
                """
                SELECT count(*) > 50 FROM findings JOIN truth USING (case_id, measure_id)
                WHERE outcome = 'NOT_MET'
                """))
        .containsExactly("true");
  }
}
