package org.sarcordance.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sarcordance.jobs.runs.UsageException;
import org.sarcordance.pipeline.rules.GuidelineFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code sarcordance guidelines export}. */
@Command(
    name = "export",
    description =
        "Copies the built-in editions with their cases into a new folder, to change them.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class GuidelinesExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A folder that is not there yet.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    if (Files.exists(folder)) {
      throw new UsageException(folder + " is there already. Name a new folder.");
    }
    GuidelineFolder.builtIn().copyTo(folder);
    spec.commandLine().getOut().println("The editions are in " + folder + ".");
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }
}
