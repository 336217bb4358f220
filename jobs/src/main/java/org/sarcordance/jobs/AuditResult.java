package org.sarcordance.jobs;

/**
 * How an audit ended that did not fail.
 *
 * @param runId the run; empty where no extract was left to audit
 * @param text the result
 * @param allUsed false where an extract was refused
 */
public record AuditResult(String runId, String text, boolean allUsed) {

  /** True where at least one extract was audited. */
  public boolean hasRun() {
    return !runId.isEmpty();
  }
}
