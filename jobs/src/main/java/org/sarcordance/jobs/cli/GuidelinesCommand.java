package org.sarcordance.jobs.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code sarcordance guidelines}. */
@Command(
    name = "guidelines",
    description = "Shows the guideline editions in use.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    subcommands = GuidelinesListCommand.class,
    synopsisSubcommandLabel = "COMMAND")
final class GuidelinesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing: list.");
  }
}
