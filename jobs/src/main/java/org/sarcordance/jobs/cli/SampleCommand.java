package org.sarcordance.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sarcordance.jobs.runs.UsageException;
import org.sarcordance.jobs.sample.Profile;
import org.sarcordance.jobs.sample.Sample;
import org.sarcordance.jobs.sample.SampleRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code sarcordance sample}. */
@Command(
    name = "sample",
    description =
        "Writes synthetic extracts to try the audit on: invented cases that look like those of a"
            + " registry. The same arguments give the same bytes.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class SampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--cases", paramLabel = "N", required = true, description = "How many cases.")
  private long cases;

  @Option(
      names = "--seed",
      paramLabel = "S",
      required = true,
      description = "A whole number; another seed gives other cases.")
  private long seed;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description =
          "A new folder. One registry is written into it, several into folders in it. Why each"
              + " deviation was made goes into DIR-truth.")
  private Path folder;

  @Option(
      names = "--registries",
      paramLabel = "R",
      defaultValue = "1",
      description = "How many registries share the cases. Default: ${DEFAULT-VALUE}.")
  private int registries;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      defaultValue = "realistic",
      description =
          "clean: all is recorded; realistic: fields are missing as in real life; messy: also rows"
              + " that must be rejected. Default: ${DEFAULT-VALUE}.")
  private Profile profile;

  @Override
  public Integer call() throws IOException {
    require(cases >= 1, "--cases must be 1 or more.");
    require(registries >= 1 && registries <= 99, "--registries must be from 1 to 99.");
    require(cases >= registries, "--cases must be at least --registries.");
    Sample sample =
        new Sample(
            new SampleRequest(
                cases, seed, folder.toAbsolutePath().normalize(), registries, profile));
    print(sample.write(), sample.truthFolder());
    return ExitCode.DONE;
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new UsageException(sentence);
    }
  }

  private void print(List<Sample.Written> extracts, Path truth) {
    PrintWriter out = spec.commandLine().getOut();
    for (Sample.Written extract : extracts) {
      out.println(extract.registry() + "  " + extract.folder());
      extract.rows().forEach((file, rows) -> out.printf("  %-15s %,12d rows%n", file, rows));
      if (extract.faults() > 0) {
        out.printf("  %,d of them spoiled on purpose%n", extract.faults());
      }
    }
    out.println("truth  " + truth);
    out.flush();
  }
}
