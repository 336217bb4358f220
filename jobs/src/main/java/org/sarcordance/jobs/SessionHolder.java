package org.sarcordance.jobs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** Opens the Spark session of a command when it is first needed, and closes it with the command. */
public final class SessionHolder implements Supplier<SparkSession>, AutoCloseable {
  private final AuditRequest request;
  private SparkSession session;

  /** The session for a request. */
  public SessionHolder(AuditRequest request) {
    this.request = request;
  }

  @Override
  public synchronized SparkSession get() {
    if (session == null) {
      session = Sessions.open(request.master(), scratch());
    }
    return session;
  }

  @Override
  public synchronized void close() {
    if (session != null) {
      session.stop();
      session = null;
    }
  }

  /** Shuffles hold rows: on a local disk they stay in the work folder, which is for its owner. */
  private Optional<Path> scratch() {
    String work = request.workFolder();
    return work.contains("://") ? Optional.empty() : Optional.of(Path.of(work, "shuffle"));
  }
}
