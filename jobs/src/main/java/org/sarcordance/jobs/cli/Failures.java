package org.sarcordance.jobs.cli;

import org.sarcordance.jobs.RunFailedException;
import org.sarcordance.jobs.runs.OutputHeldException;
import org.sarcordance.jobs.runs.UsageException;
import org.sarcordance.schemas.ProblemsException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * Turns what went wrong into sentences on stderr and an exit code. Where the message does not say
 * all there is, the log has the details.
 */
final class Failures {
  private Failures() {}

  static int handle(Exception failure, CommandLine command, ParseResult arguments) {
    command.getErr().println(failure.getMessage());
    if (failure instanceof OutputHeldException) {
      return ExitCode.HELD;
    }
    if (failure instanceof UsageException || failure instanceof ProblemsException) {
      return ExitCode.USAGE;
    }
    LoggerFactory.getLogger(Failures.class).error("The command ended early.", failure);
    String advice =
        failure instanceof RunFailedException
            ? "What was done is kept: the same command resumes there."
            : "This is an error in the program.";
    command.getErr().println(advice + logFile());
    return ExitCode.FAILED;
  }

  private static String logFile() {
    String log = System.getProperty(Logs.FILE);
    return log == null ? "" : " Details: " + log;
  }
}
