package org.sarcordance.jobs.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sarcordance.jobs.DuckDb;

/**
 * The cases of {@code witnesses.csv}: for each answer of a measure some that get it, by their
 * number. An independent evaluator chose them. With {@code -Dwitnesses=update} all cases are made
 * and audited, and the file is written anew.
 */
final class Witnesses {
  static final int CASES = 100_000;
  static final int SEED = 90210;
  static final int AT_LEAST = 5;
  static final boolean IS_REWRITTEN = "update".equals(System.getProperty("witnesses"));

  /** The profile that has answers of its own comes last, under another name of its registry. */
  static final Map<Profile, String> REGISTRIES =
      Map.of(Profile.REALISTIC, "R01", Profile.MESSY, "R02");

  private static final Path FILE =
      Path.of("src/test/resources/org/sarcordance/jobs/sample/witnesses.csv");

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

  private Witnesses() {}

  /** The numbers of the cases to make. */
  static int[] numbers(Profile profile) {
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

  static void rewrite(DuckDb audited) throws IOException {
    List<String> chosen = audited.ask(CHOSEN.formatted(AT_LEAST, AT_LEAST + AT_LEAST / 2));
    Files.write(
        FILE, Stream.concat(Stream.of("profile,measure,outcome,cases"), chosen.stream()).toList());
  }
}
