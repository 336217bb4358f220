package org.sarcordance.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sarcordance.jobs.GuidelineChoice;
import org.sarcordance.jobs.PackSession;
import org.sarcordance.jobs.console.SheetText;
import org.sarcordance.jobs.runs.UsageException;
import org.sarcordance.pipeline.packs.MeasureSheets;
import org.sarcordance.pipeline.packs.Pack;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.schemas.ClosestWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code sarcordance guidelines show}. */
@Command(
    name = "show",
    description =
        "Tells a measure: who is in, who is left out and why, what is expected by when, what"
            + " excuses, its sources, what it reads, and its cases.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class GuidelinesShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MEASURE", description = "The id of the measure.")
  private String id;

  @Option(
      names = "--guidelines",
      paramLabel = "DIR",
      description = "A folder of guideline editions to use instead of the built-in ones.")
  private Path folder;

  @Override
  public Integer call() {
    try (PackSession session = new PackSession(Optional.empty())) {
      Logs.to(session.folder().toString(), false);
      Pack pack = GuidelineChoice.pack(Optional.ofNullable(folder));
      Measure measure = pack.guidelines().measure(id).orElseThrow(() -> unknown(pack));
      PrintWriter out = spec.commandLine().getOut();
      out.print(SheetText.of(MeasureSheets.of(pack, measure)));
      out.flush();
      return ExitCode.DONE;
    }
  }

  private UsageException unknown(Pack pack) {
    List<String> known = pack.guidelines().measures().stream().map(Measure::id).toList();
    return new UsageException(
        "There is no measure %s. Closest: %s."
            .formatted(id, String.join(", ", ClosestWords.of(id, known))));
  }
}
