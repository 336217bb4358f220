package org.sarcordance.jobs.runs;

import java.time.Duration;

/**
 * Who holds an output folder.
 *
 * @param owner the run's own random name
 * @param host the machine it runs on
 * @param pid its process there
 * @param silence how long ago it gave its last sign of life, by the clock of the database
 */
record LockRow(String owner, String host, long pid, Duration silence) {
  /** A live owner gives a sign every five seconds; this much silence means it is gone. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** True where the owner can no longer be running. */
  boolean isStale(String thisHost) {
    return silence.compareTo(PATIENCE) > 0 || (host.equals(thisHost) && !isAlive());
  }

  private boolean isAlive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** How messages name the owner. */
  String describe() {
    return "process %d on %s, last sign of life %d s ago".formatted(pid, host, silence.toSeconds());
  }
}
