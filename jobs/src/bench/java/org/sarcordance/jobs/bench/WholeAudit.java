package org.sarcordance.jobs.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarcordance.jobs.Audit;
import org.sarcordance.jobs.AuditRequest;
import org.sarcordance.jobs.AuditResult;
import org.sarcordance.jobs.SessionHolder;
import org.sarcordance.jobs.console.Progress;

/**
 * The audit as the command runs it. Arguments: the extract, the output folder, the master. What
 * comes before the first step is the part "start", what comes after the last "finish".
 */
public final class WholeAudit implements Progress {
  private final Parts parts = new Parts();
  private boolean hasBegun;

  private WholeAudit() {}

  /** Audits and prints figures. */
  public static void main(String[] arguments) {
    new WholeAudit().run(arguments[0], arguments[1], arguments[2]);
  }

  private void run(String extract, String out, String master) {
    AuditRequest request =
        new AuditRequest(
            List.of(extract), out, Optional.empty(), Optional.empty(), Optional.of(master));
    try (SessionHolder session = new SessionHolder(request)) {
      AuditResult result = new Audit(request, this, Map.of(), session).run();
      if (!result.hasRun() || !result.allUsed()) {
        throw new IllegalStateException("Cannot measure the audit: it refused " + extract);
      }
    }
    long bytes = Meter.bytes(Path.of(out, "runs"));
    parts.end("finish", 0);
    parts.total(AuditBenchmark.TOTAL, bytes);
  }

  @Override
  public void say(String sentence) {
    System.err.println(sentence);
  }

  @Override
  public void begin(String step, int tables) {
    if (!hasBegun) {
      parts.end("start", 0);
      hasBegun = true;
    }
  }

  @Override
  public void wrote(String table) {}

  @Override
  public void end(String step, String tables, double seconds) {
    parts.end(step, 0);
  }

  @Override
  public void fail(String step) {
    throw new IllegalStateException("Cannot measure the audit: step " + step + " failed");
  }
}
