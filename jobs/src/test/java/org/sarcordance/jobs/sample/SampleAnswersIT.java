package org.sarcordance.jobs.sample;

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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.jobs.Audit;
import org.sarcordance.jobs.AuditRequest;
import org.sarcordance.jobs.SparkExtension;
import org.sarcordance.jobs.console.Progress;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Measure;

/**
 * 100,000 cases of one seed get every answer of every measure. A case depends on its number alone,
 * so only the cases that witnesses.csv names are made and audited. With {@code -Dgolden=update} all
 * are, and the file is written anew; that takes minutes.
 */
@ExtendWith(SparkExtension.class)
class SampleAnswersIT {
  private static final int CASES = 100_000;
  private static final int SEED = 7;
  private static final int AT_LEAST = 5;
  private static final boolean IS_REWRITTEN = "update".equals(System.getProperty("golden"));
  private static final Path WITNESSES =
      Path.of("src/test/resources/org/sarcordance/jobs/sample/witnesses.csv");

  /** The profile that has answers of its own comes last, under another name of its registry. */
  private static final Map<Profile, String> REGISTRIES =
      Map.of(Profile.REALISTIC, "R01", Profile.MESSY, "R02");

  /** The first cases of each answer, of persons with one tumor; of the last profile its own. */
  private static final String CHOSEN =
      """
      WITH single AS (
        SELECT registry, any_value(case_id) AS case_id FROM cases
        GROUP BY registry, patient_id HAVING count(*) = 1),
      answers AS (
        SELECT registry, measure_id, outcome, right(case_id, 7)::INT - 1 AS number
        FROM findings SEMI JOIN single USING (registry, case_id)),
      known AS (
        SELECT measure_id, outcome FROM answers WHERE registry = 'R01'
        GROUP BY ALL HAVING count(*) >= %d)
      SELECT concat_ws(',', if(registry = 'R01', 'REALISTIC', 'MESSY'), measure_id, outcome,
                       array_to_string(list(number ORDER BY number)[1:%d], ' '))
      FROM answers
      WHERE registry = 'R01' OR (measure_id, outcome) NOT IN (FROM known)
      GROUP BY registry, measure_id, outcome ORDER BY registry, measure_id, outcome
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void audit(SparkSession spark) throws IOException {
    for (Profile profile : REGISTRIES.keySet()) {
      write(profile);
    }
    AuditRequest request =
        new AuditRequest(
            List.of(folder.resolve("extracts").toString()),
            folder.resolve("out").toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    new Audit(request, new Silence(), Map.of(), () -> spark).run();
    if (IS_REWRITTEN) {
      Files.write(
          WITNESSES,
          Stream.concat(
                  Stream.of("profile,measure,outcome,cases"),
                  ask(CHOSEN.formatted(AT_LEAST, AT_LEAST + AT_LEAST / 2)).stream())
              .toList());
    }
  }

  private static void write(Profile profile) throws IOException {
    String registry = REGISTRIES.get(profile);
    Map<String, String> kind = SampleFiles.rows("registries.csv").get(0);
    List<String> captures = List.of(kind.get("captures").split(" "));
    Path to = Files.createDirectories(folder.resolve("extracts").resolve(registry));
    SampleRequest request = new SampleRequest(CASES, SEED, to, 1, profile);
    BlockMaker maker = new Sample(request).maker(registry, 1, CASES, Set.copyOf(captures));
    List<DataFileWriter> files = new ArrayList<>();
    for (Layout layout : Layout.ALL) {
      files.add(
          new DataFileWriter(to.resolve(layout.file()), layout.columns().toArray(String[]::new)));
    }
    for (int number : numbers(profile)) {
      Block block = maker.make(number, number + 1);
      for (int i = 0; i < files.size(); i++) {
        files.get(i).append(block.parts().get(i).csv());
      }
    }
    for (DataFileWriter file : files) {
      file.close();
    }
    int lag = Integer.parseInt(kind.get("reporting_lag_days"));
    new DescriptorWriter(request, registry, lag, captures).write(to, files);
  }

  private static int[] numbers(Profile profile) {
    return IS_REWRITTEN
        ? IntStream.range(0, CASES).toArray()
        : SampleFiles.rows("witnesses.csv").stream()
            .filter(row -> Profile.valueOf(row.get("profile")) == profile)
            .flatMap(row -> Arrays.stream(row.get("cases").split(" ")))
            .mapToInt(Integer::parseInt)
            .distinct()
            .sorted()
            .toArray();
  }

  private static List<String> ask(String sql) {
    String views =
        """
        CREATE VIEW findings AS FROM read_parquet('%1$s/out/current/findings/*/*.parquet');
        CREATE VIEW cases AS FROM read_parquet('%1$s/out/current/cases/*/*.parquet');
        """
            .formatted(folder);
    List<String> answer = new ArrayList<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(views);
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          answer.add(rows.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return answer;
  }

  /** What the definition of a measure may answer. */
  private static Stream<String> answers(Measure measure) {
    Stream<String> outcomes =
        Stream.of(
                Stream.of("MET", "NOT_MET"),
                measure.memberships().stream().map(Measure.Membership::outcome),
                measure.otherwise().stream().map(Measure.Case::outcome))
            .flatMap(outcome -> outcome)
            .filter(outcome -> !outcome.isEmpty() && !outcome.equals("NOT_APPLICABLE"));
    return outcomes.distinct().map(outcome -> measure.id() + " " + outcome);
  }

  private static Set<String> defined() {
    return Guidelines.builtIn().measures().stream()
        .flatMap(SampleAnswersIT::answers)
        .collect(Collectors.toSet());
  }

  private static Set<String> notAsked() {
    return SampleFiles.rows("not_asked.csv").stream()
        .map(row -> row.get("measure") + " " + row.get("outcome"))
        .collect(Collectors.toSet());
  }

  @Test
  void everyMeasureGetsEachOfItsAnswers() {
    Set<String> wanting = new HashSet<>(defined());
    wanting.removeAll(notAsked());
    ask("SELECT measure_id || ' ' || outcome FROM findings GROUP BY ALL HAVING count(*) >= "
            + AT_LEAST)
        .forEach(wanting::remove);

    assertThat(wanting).isEmpty();
  }

  @Test
  void whatIsNotAskedIsAnAnswerOfItsMeasure() {
    assertThat(defined()).containsAll(notAsked());
  }

  /** Nobody listens. */
  private record Silence() implements Progress {
    @Override
    public void say(String sentence) {}

    @Override
    public void begin(String step, int tables) {}

    @Override
    public void wrote(String table) {}

    @Override
    public void end(String step, String tables, double seconds) {}

    @Override
    public void fail(String step) {}
  }
}
