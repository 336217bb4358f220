package org.sarcordance.pipeline.seer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.pipeline.rules.Guidelines;

/**
 * How many cases a second the compiled rules stage, from Parquet to Parquet, beside the staging
 * library of the registries on one thread: in turn, in one process, on the same cases.
 *
 * <pre>mvn -q -Pbench -DskipTests -pl pipeline -am integration-test</pre>
 */
public final class StagingBenchmark {
  private static final long SEED = 20261125;

  private final int warmUps = Integer.getInteger("bench.warmups", 2);
  private final int rounds = Integer.getInteger("bench.rounds", 5);
  private final int cores = Integer.getInteger("bench.cores", 1);
  private final long rows = Long.getLong("bench.staging.cases", 2_000_000);
  private final int seerCases = Integer.getInteger("bench.staging.seer", 50_000);
  private final Path folder = Path.of(System.getProperty("bench.folder"));
  private final Map<SeerSystem, List<SeerCase>> cases = cases(seerCases);

  private StagingBenchmark() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    new StagingBenchmark().run();
  }

  private void run() throws IOException {
    try (SparkSession spark = session()) {
      StagedCases staged = new StagedCases(spark, StagingRules.of(Guidelines.builtIn()), folder);
      long count = staged.prepare(cases.values().stream().flatMap(List::stream).toList(), rows);
      Contender ours = new Contender("compiled rules", count, cores, () -> {}, staged::stage);
      Contender copy = new Contender("copy without rules", count, cores, () -> {}, staged::copy);
      List<Contender> seer = seer();
      List<Contender> all = new ArrayList<>(List.of(ours, copy));
      all.addAll(seer);
      inTurn(all);
      StagingReport.figures(all);
      seer.forEach(other -> StagingReport.ratio(ours, other));
      Map<String, Ours> answers = staged.answers();
      cases.forEach((system, tumors) -> StagingReport.answers(system, tumors, answers));
    }
  }

  private void inTurn(List<Contender> contenders) {
    for (int round = 0; round < warmUps; round++) {
      contenders.forEach(Contender::warmUp);
    }
    for (int round = 0; round < rounds; round++) {
      contenders.forEach(Contender::measure);
    }
  }

  private List<Contender> seer() {
    List<Contender> contenders = new ArrayList<>();
    cases.forEach(
        (system, tumors) -> {
          SeerRun run = new SeerRun(system, tumors);
          contenders.add(new Contender(system.name(), run.cases(), 1, run::prepare, run::stage));
        });
    return contenders;
  }

  /** Half of the cases are of the years of each system, and it has a schema for each. */
  private static Map<SeerSystem, List<SeerCase>> cases(int count) {
    SeerCases random = new SeerCases(SEED);
    Map<SeerSystem, List<SeerCase>> cases = new LinkedHashMap<>();
    cases.put(new EodPublic(), random.of("E", count / 2, 2018, 2025));
    cases.put(new Tnm7(), random.of("T", count - count / 2, 2016, 2017));
    cases.replaceAll(
        (system, all) -> all.stream().filter(tumor -> system.schema(tumor).isPresent()).toList());
    return cases;
  }

  private SparkSession session() {
    return SparkSession.builder()
        .master("local[" + cores + "]")
        .config("spark.ui.enabled", false)
        .config("spark.sql.ansi.enabled", true)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate();
  }
}
