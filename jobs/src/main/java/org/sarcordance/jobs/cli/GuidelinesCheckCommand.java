package org.sarcordance.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sarcordance.jobs.GuidelineChoice;
import org.sarcordance.jobs.PackSession;
import org.sarcordance.jobs.console.CheckText;
import org.sarcordance.pipeline.packs.Pack;
import org.sarcordance.pipeline.packs.PackCheck;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code sarcordance guidelines check}. */
@Command(
    name = "check",
    description =
        "Checks a folder of editions: conditions, names, and that every case gets the answers that"
            + " stand beside it. The audit refuses a folder that fails.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class GuidelinesCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A folder of guideline editions. Default: the built-in ones.")
  private Path folder;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "The Spark cluster to run on. Default: local[*], all cores of this machine.")
  private String master;

  @Override
  public Integer call() {
    try (PackSession session = new PackSession(Optional.ofNullable(master))) {
      Logs.to(session.folder().toString(), false);
      Optional<Pack> pack = Optional.empty();
      try {
        pack = Optional.of(GuidelineChoice.pack(Optional.ofNullable(folder)));
        return print(pack, PackCheck.all(session.get(), pack.get()));
      } catch (ProblemsException e) {
        return print(pack, e.problems());
      }
    }
  }

  private int print(Optional<Pack> pack, List<Problem> problems) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(CheckText.of(pack, problems));
    out.flush();
    return problems.isEmpty() ? ExitCode.DONE : ExitCode.USAGE;
  }
}
