package org.sarcordance.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.pipeline.admit.Admit;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.Extracts;
import org.sarcordance.schemas.FoundExtract;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;

/**
 * What stands at the places a user named.
 *
 * @param accepted the extracts to audit
 * @param refused the extracts of which nothing is used
 * @param skipped folders that are no extract or that a newer one replaces
 */
record AuditInputs(
    List<Extract> accepted,
    List<FoundExtract.Refused> refused,
    List<FoundExtract.Skipped> skipped) {

  AuditInputs {
    accepted = List.copyOf(accepted);
    refused = List.copyOf(refused);
    skipped = List.copyOf(skipped);
  }

  /**
   * Looks at these places; an extract whose headers do not fit, or that may identify a person, is
   * refused before anything of it is written.
   */
  static AuditInputs find(List<String> places, Supplier<SparkSession> session) {
    List<Extract> accepted = new ArrayList<>();
    List<FoundExtract.Refused> refused = new ArrayList<>();
    List<FoundExtract.Skipped> skipped = new ArrayList<>();
    for (FoundExtract found : Extracts.find(places)) {
      if (found instanceof FoundExtract.Accepted whole) {
        sort(
            whole.extract(), Admit.fileProblems(session.get(), whole.extract()), accepted, refused);
      } else if (found instanceof FoundExtract.Refused broken) {
        refused.add(broken);
      } else if (found instanceof FoundExtract.Skipped other) {
        skipped.add(other);
      }
    }
    return new AuditInputs(accepted, refused, skipped);
  }

  private static void sort(
      Extract extract,
      List<Problem> problems,
      List<Extract> accepted,
      List<FoundExtract.Refused> refused) {
    boolean isRefused =
        problems.stream().anyMatch(problem -> problem.severity() == Severity.REFUSE_EXTRACT);
    if (isRefused) {
      refused.add(new FoundExtract.Refused(extract.name(), problems));
    } else {
      accepted.add(withWarnings(extract, problems));
    }
  }

  private static Extract withWarnings(Extract extract, List<Problem> warnings) {
    List<Problem> all = new ArrayList<>(extract.warnings());
    all.addAll(warnings);
    return new Extract(
        extract.name(), extract.location(), extract.submission(), extract.files(), all);
  }
}
