package org.sarcordance.jobs;

import java.util.Optional;

/**
 * How an audit ended that did not fail.
 *
 * @param runId the run; empty where no extract was left to audit
 * @param text the result
 * @param allUsed false where an extract was refused
 * @param sharing what became of the release, if one was asked for
 */
public record AuditResult(
    String runId, String text, boolean allUsed, Optional<Sharing.Result> sharing) {

  /** True where at least one extract was audited. */
  public boolean hasRun() {
    return !runId.isEmpty();
  }
}
