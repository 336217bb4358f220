package org.sarcordance.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.sarcordance.jobs.AuditRequest;
import org.sarcordance.jobs.GuidelineChoice;
import org.sarcordance.jobs.SessionHolder;
import org.sarcordance.jobs.StoredCases;
import org.sarcordance.jobs.console.ExplanationText;
import org.sarcordance.pipeline.explain.Explainer;
import org.sarcordance.pipeline.explain.Explanation;
import org.sarcordance.pipeline.explain.Told;
import org.sarcordance.pipeline.rules.Guidelines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code sarcordance explain}. */
@Command(
    name = "explain",
    description =
        "Tells one case of the last run: its history day by day, why it is in the cohort, how each"
            + " category and the stage came about, from which recorded items and by which rule,"
            + " what is recommended, what each measure says, and why the others do not apply.")
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "CASE", description = "The case_id.")
  private String caseId;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The output folder of the audit.")
  private String out;

  @Option(
      names = "--registry",
      paramLabel = "ID",
      description = "The registry, where several have a case of that name.")
  private String registry;

  @Override
  public Integer call() {
    checkFolder();
    AuditRequest request =
        new AuditRequest(
            List.of(),
            out,
            Optional.empty(),
            Optional.ofNullable(common.guidelines),
            Optional.ofNullable(common.master));
    Logs.to(request.workFolder(), common.verbose);
    try (SessionHolder session = new SessionHolder(request)) {
      StoredCases cases = StoredCases.of(out, session);
      Row stored = cases.find(caseId, Optional.ofNullable(registry));
      Guidelines guidelines = GuidelineChoice.load(request.guidelines());
      boolean isMadeByTheseRules = cases.isMadeBy(guidelines);
      warn(isMadeByTheseRules);
      Told told = isMadeByTheseRules ? cases.told(stored, guidelines) : cases.told(stored);
      Explanation explanation = new Explainer(guidelines).explain(stored, told);
      PrintWriter stdout = spec.commandLine().getOut();
      stdout.print(ExplanationText.of(explanation));
      stdout.flush();
      return ExitCode.DONE;
    }
  }

  private void warn(boolean isMadeByTheseRules) {
    if (!isMadeByTheseRules) {
      spec.commandLine()
          .getErr()
          .println(
              "The last run was made by other guidelines or another version of this program. The"
                  + " answers are those of the run, but a row named here may not be the one that"
                  + " gave them. Run the audit again to be sure.");
    }
  }

  /** A folder that is not there shall not come to be, as the log would make it. */
  private void checkFolder() {
    boolean isLocal = !out.contains(":");
    if (isLocal && !Files.isDirectory(Path.of(out))) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no folder %s. Name the output folder of an audit with --out.".formatted(out));
    }
  }
}
