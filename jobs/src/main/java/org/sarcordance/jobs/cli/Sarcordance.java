package org.sarcordance.jobs.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code sarcordance}. */
@Command(
    name = "sarcordance",
    description =
        "Stages every soft-tissue sarcoma and GIST of a cancer registry and audits its therapy"
            + " against the guideline.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AuditCommand.class,
      CheckCommand.class,
      ExplainCommand.class,
      GuidelinesCommand.class,
      SampleCommand.class
    },
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the job failed and the same command resumes it, or a release was refused",
      "2:wrong usage or configuration",
      "3:an extract was refused, nothing of it was used; the others were audited",
      "4:another run holds the output folder"
    })
public final class Sarcordance implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Sarcordance())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Failures::handle)
        .setParameterExceptionHandler(Sarcordance::explain);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }

  /** A usage error in one sentence, and where to read on; the full help would hide it. */
  private static int explain(ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(error.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(error, err);
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }
}
