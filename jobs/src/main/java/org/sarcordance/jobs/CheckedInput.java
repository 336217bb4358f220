package org.sarcordance.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.FoundExtract;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;
import org.sarcordance.schemas.check.ExtractCheck;
import org.sarcordance.schemas.check.ProblemGroup;
import org.sarcordance.schemas.check.Receipt;

/**
 * An extract that was looked through before anything of it is written.
 *
 * @param extract the extract, with the warnings about its headers
 * @param receipt what the registry gets back for it
 */
record CheckedInput(Extract extract, Receipt receipt) {
  private static final Long HEADER = 1L;

  /** Reads all files of the extract once, in this process. */
  static CheckedInput of(FoundExtract.Accepted found) {
    List<Problem> warnings = new ArrayList<>(found.extract().warnings());
    Consumer<Problem> headers =
        problem -> {
          if (HEADER.equals(problem.line()) && problem.severity() == Severity.WARN) {
            warnings.add(problem);
          }
        };
    Receipt receipt = ExtractCheck.of(found, headers);
    Extract extract = found.extract();
    return new CheckedInput(
        new Extract(
            extract.name(), extract.location(), extract.submission(), extract.files(), warnings),
        receipt);
  }

  boolean isRefused() {
    return receipt.outcome() == Receipt.Outcome.REFUSED;
  }

  /** Why it is refused. */
  FoundExtract.Refused refused() {
    return new FoundExtract.Refused(
        extract.name(),
        receipt.problems(Severity.REFUSE_EXTRACT).stream().map(ProblemGroup::summary).toList());
  }
}
