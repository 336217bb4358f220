package org.sarcordance.jobs.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code sarcordance guidelines}. */
@Command(
    name = "guidelines",
    description = "Shows, checks and copies guideline editions.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    subcommands = {
      GuidelinesListCommand.class,
      GuidelinesShowCommand.class,
      GuidelinesCheckCommand.class,
      GuidelinesExportCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class GuidelinesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "A command is missing: list, show, check or export.");
  }
}
