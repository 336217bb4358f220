package org.sarcordance.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sarcordance.jobs.sample.Profile;
import org.sarcordance.jobs.sample.Sample;
import org.sarcordance.jobs.sample.SampleRequest;

/**
 * What the audit takes, step by step, beside a bare copy of its input by Spark; both in turn, each
 * in a process of its own, over one synthetic extract. Prints medians as a table.
 *
 * <pre>mvn -q -Pbench -DskipTests integration-test</pre>
 */
public final class AuditBenchmark {
  static final String TOTAL = "whole process";

  private static final long SEED = 7;

  private final int rounds = Integer.getInteger("bench.rounds", 5);
  private final long cases = Long.getLong("bench.audit.cases", 10_000);
  private final String master = System.getProperty("bench.master", "local[*]");
  private final Path folder = Path.of(System.getProperty("bench.folder"));
  private final Path extract = folder.resolve("extract-" + cases);
  private final Path out = folder.resolve("out");

  private AuditBenchmark() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new AuditBenchmark().run();
  }

  private void run() throws IOException, InterruptedException {
    if (!Files.exists(extract)) {
      new Sample(new SampleRequest(cases, SEED, extract, 1, Profile.REALISTIC)).write();
    }
    Map<String, List<Figure>> bare = new LinkedHashMap<>();
    Map<String, List<Figure>> audit = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      measure(BareCopy.class, bare);
      measure(WholeAudit.class, audit);
    }
    print(bare, audit);
  }

  private void measure(Class<?> main, Map<String, List<Figure>> figures)
      throws IOException, InterruptedException {
    delete(out);
    Child.run(main, List.of(extract.toString(), out.toString(), master))
        .forEach(
            figure ->
                figures.computeIfAbsent(figure.part(), part -> new ArrayList<>()).add(figure));
  }

  private void print(Map<String, List<Figure>> bare, Map<String, List<Figure>> audit) {
    System.out.printf(
        Locale.ROOT,
        "%,d cases, %,d bytes of CSV, %s, %d processors, heap %d MB, medians of %d%n%n",
        cases,
        Meter.bytes(extract),
        master,
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        rounds);
    System.out.println("| process | part | wall s | CPU s | peak memory MB | bytes written |");
    System.out.println("|---|---|---|---|---|---|");
    bare.values().forEach(figures -> print("bare copy", Figure.median(figures)));
    audit.values().forEach(figures -> print("audit", Figure.median(figures)));
    Figure floor = Figure.median(bare.get(TOTAL));
    Figure whole = Figure.median(audit.get(TOTAL));
    System.out.printf(
        Locale.ROOT,
        "%nThe audit takes %.1f times the wall time and %.1f times the CPU time of the copy.%n",
        whole.wall() / floor.wall(),
        whole.cpu() / floor.cpu());
  }

  private static void print(String process, Figure figure) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.1f | %.1f | %,d | %s |%n",
        process,
        figure.part(),
        figure.wall(),
        figure.cpu(),
        figure.megabytes(),
        figure.bytes() == 0 ? "" : String.format(Locale.ROOT, "%,d", figure.bytes()));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(AuditBenchmark::deleteFile);
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
