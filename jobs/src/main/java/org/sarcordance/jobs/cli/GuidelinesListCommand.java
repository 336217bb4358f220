package org.sarcordance.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sarcordance.jobs.GuidelineChoice;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.pipeline.rules.Guidelines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code sarcordance guidelines list}. */
@Command(
    name = "list",
    description = "Lists the editions in use with their sources and what they hold.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class GuidelinesListCommand implements Callable<Integer> {
  private static final int HASH_SHOWN = 12;

  @Spec private CommandSpec spec;

  @Option(
      names = "--guidelines",
      paramLabel = "DIR",
      description = "A folder of guideline editions to use instead of the built-in ones.")
  private Path folder;

  @Override
  public Integer call() {
    Guidelines guidelines = GuidelineChoice.load(Optional.ofNullable(folder));
    PrintWriter out = spec.commandLine().getOut();
    for (Edition edition : guidelines.editions()) {
      out.println(edition.name() + "  " + edition.title());
      out.println("  source  " + edition.source());
      out.printf(
          "  holds   %d tables, %d measures; hash %s%n%n",
          edition.tables().size(),
          edition.measures().size(),
          edition.hash().substring(0, HASH_SHOWN));
    }
    out.flush();
    return ExitCode.DONE;
  }
}
