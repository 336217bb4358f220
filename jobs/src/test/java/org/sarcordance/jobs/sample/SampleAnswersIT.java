package org.sarcordance.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.jobs.Audit;
import org.sarcordance.jobs.AuditRequest;
import org.sarcordance.jobs.DuckDb;
import org.sarcordance.jobs.SparkExtension;
import org.sarcordance.jobs.SpokenProgress;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Measure;

/**
 * 100,000 cases of one seed get every answer of every measure. A case depends on its number alone,
 * so only the cases that witnesses.csv names are made and audited. With {@code -Dwitnesses=update}
 * all are; that takes long.
 */
@ExtendWith(SparkExtension.class)
class SampleAnswersIT {
  @TempDir static Path folder;
  private static DuckDb audited;

  @BeforeAll
  static void audit(SparkSession spark) throws IOException {
    for (Profile profile : Witnesses.REGISTRIES.keySet()) {
      write(profile);
    }
    AuditRequest request =
        new AuditRequest(
            List.of(folder.resolve("extracts").toString()),
            folder.resolve("out").toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    new Audit(request, new SpokenProgress(new ArrayList<>()), Map.of(), () -> spark).run();
    audited =
        new DuckDb(
            """
            CREATE VIEW findings AS FROM read_parquet('%1$s/out/current/findings/*/*.parquet');
            CREATE VIEW cases AS FROM read_parquet('%1$s/out/current/cases/*/*.parquet');
            """
                .formatted(folder));
    if (Witnesses.IS_REWRITTEN) {
      Witnesses.rewrite(audited);
    }
  }

  private static void write(Profile profile) throws IOException {
    String registry = Witnesses.REGISTRIES.get(profile);
    Map<String, String> kind = SampleFiles.rows("registries.csv").get(0);
    List<String> captures = List.of(kind.get("captures").split(" "));
    Path to = Files.createDirectories(folder.resolve("extracts").resolve(registry));
    SampleRequest request = new SampleRequest(Witnesses.CASES, Witnesses.SEED, to, 1, profile);
    BlockMaker maker =
        new Sample(request).maker(registry, 1, Witnesses.CASES, Set.copyOf(captures));
    List<DataFileWriter> files = new ArrayList<>();
    for (Layout layout : Layout.ALL) {
      files.add(
          new DataFileWriter(to.resolve(layout.file()), layout.columns().toArray(String[]::new)));
    }
    for (int number : Witnesses.numbers(profile)) {
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
    audited
        .ask(
            "SELECT measure_id || ' ' || outcome FROM findings GROUP BY ALL HAVING count(*) >= "
                + Witnesses.AT_LEAST)
        .forEach(wanting::remove);

    assertThat(wanting).isEmpty();
  }

  @Test
  void whatIsNotAskedIsAnAnswerOfItsMeasure() {
    assertThat(defined()).containsAll(notAsked());
  }
}
