package org.sarcordance.jobs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sarcordance.jobs.check.StatedSubmission;
import picocli.CommandLine.Option;

/** What the command check puts into a descriptor. */
final class DescriptorOptions {
  @Option(
      names = "--init",
      paramLabel = "DIR",
      required = true,
      description =
          "Write datapackage.json for the CSV files in DIR, with their sizes and hashes, then check"
              + " it. What an earlier one states is kept where no option says otherwise; files that"
              + " have changed get the next submission number.")
  Path folder;

  @Option(
      names = "--registry",
      paramLabel = "ID",
      description = "The registry's short name. Default: the folder's name.")
  private String registry;

  @Option(
      names = "--submission",
      paramLabel = "N",
      description = "The number of the submission; the highest of a registry counts. Default: 1.")
  private Integer submission;

  @Option(
      names = "--reporting-lag-days",
      paramLabel = "N",
      description = "Days until a treatment has reached the registry. Default: 90.")
  private Integer reportingLagDays;

  @Option(
      names = "--captures",
      paramLabel = "KIND",
      split = ",",
      description =
          "The kinds of data the source records, joined by commas: SYS, SYS_AGENT, RT, SURG_ALL,"
              + " BSC, OBS, BIOMARKER, EVENTS, LATER_LINES. Where nothing is stated, a kind"
              + " counts as recorded when the extract has a row of it.")
  private List<String> captures;

  StatedSubmission stated() {
    return new StatedSubmission(
        Optional.ofNullable(registry),
        Optional.ofNullable(submission),
        Optional.ofNullable(reportingLagDays),
        Optional.ofNullable(captures));
  }
}
