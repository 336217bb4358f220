package org.sarcordance.jobs.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Options that commands share. */
@Command(mixinStandardHelpOptions = true, versionProvider = VersionText.class)
final class CommonOptions {
  @Option(
      names = "--guidelines",
      paramLabel = "DIR",
      description = "A folder of guideline editions to use instead of the built-in ones.")
  Path guidelines;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "The Spark cluster to run on. Default: local[*], all cores of this machine.")
  String master;

  @Option(names = "--quiet", description = "No progress; only the result and errors.")
  boolean quiet;

  @Option(names = "--verbose", description = "Log messages to stderr instead of the log file.")
  boolean verbose;
}
