package org.sarcordance.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sarcordance.jobs.Audit;
import org.sarcordance.jobs.AuditRequest;
import org.sarcordance.jobs.AuditResult;
import org.sarcordance.jobs.SessionHolder;
import org.sarcordance.jobs.Sharing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code sarcordance audit}. */
@Command(
    name = "audit",
    description =
        "Audits extracts: stages every case, compares its therapy with the guideline, and writes"
            + " tables and pages. The same inputs again are recognised; what was interrupted is"
            + " resumed.")
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(
      arity = "1..*",
      paramLabel = "EXTRACT",
      description = "Folders with an extract, or folders whose direct children are extracts.")
  private List<String> extracts;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The output folder. Runs are kept side by side; current.json names the last.")
  private String out;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "The folder for intermediate tables and the log. Default: .work in --out.")
  private String work;

  @Option(
      names = "--share",
      paramLabel = "DIR",
      description =
          "Also write a release of what may be published: a folder named by the day, with"
              + " aggregates in which small groups are hidden. Refused when a count moved by 1 to"
              + " 4 since the last release in DIR.")
  private String share;

  @Override
  public Integer call() {
    AuditRequest request =
        new AuditRequest(
            extracts,
            out,
            Optional.ofNullable(work),
            Optional.ofNullable(share),
            Optional.ofNullable(common.guidelines),
            Optional.ofNullable(common.master));
    Logs.to(request.workFolder(), common.verbose);
    try (SessionHolder session = new SessionHolder(request)) {
      var progress = Terminal.progress(common.quiet);
      AuditResult result = new Audit(request, progress, System.getenv(), session).run();
      print(result);
      if (result.sharing().filter(Sharing.Result::isRefused).isPresent()) {
        spec.commandLine().getErr().println(result.sharing().get().message());
        return ExitCode.FAILED;
      }
      return result.allUsed() ? ExitCode.DONE : ExitCode.REFUSED;
    }
  }

  private void print(AuditResult result) {
    if (!result.hasRun()) {
      return;
    }
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.println();
    stdout.print(result.text());
    stdout.println();
    Places.of(out, result.runId()).forEach(stdout::println);
    result
        .sharing()
        .filter(sharing -> !sharing.isRefused())
        .ifPresent(sharing -> stdout.println(sharing.message()));
    stdout.flush();
  }
}
