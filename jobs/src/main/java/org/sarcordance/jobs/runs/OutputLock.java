package org.sarcordance.jobs.runs;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write to an output folder: a row in the database of the job repository, renewed
 * every five seconds. A row whose owner was killed is taken over, at once on the same machine, else
 * after a minute of silence.
 */
final class OutputLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutputLock.class);
  private static final int BEAT_SECONDS = 5;

  private final LockTable table;
  private final String output;
  private final String owner = UUID.randomUUID().toString();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(OutputLock::daemon);

  private OutputLock(LockTable table, String output) {
    this.table = table;
    this.output = output;
  }

  /** Takes the lock, or throws {@link OutputHeldException} if a live run has it. */
  static OutputLock acquire(DataSource dataSource, Path out) {
    OutputLock lock = new OutputLock(new LockTable(dataSource), out.toString());
    lock.take();
    lock.heart.scheduleAtFixedRate(lock::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    return lock;
  }

  /** Throws if the lock was lost, for instance while the machine slept. */
  void check() {
    if (!table.beat(output, owner)) {
      throw new OutputHeldException(
          "This run lost its hold of %s while it could give no sign of life. Run it again."
              .formatted(output));
    }
  }

  @Override
  public void close() {
    heart.shutdownNow();
    table.delete(output, owner);
  }

  private void take() {
    String host = host();
    long pid = ProcessHandle.current().pid();
    if (table.insert(output, owner, host, pid)) {
      return;
    }
    LockRow holder = table.find(output).orElseThrow(() -> held("a run that just ended"));
    if (!holder.isStale(host) || !table.takeOver(output, holder.owner(), owner, host, pid)) {
      throw held(holder.describe());
    }
    LOG.info("The lock on {} was left by {}, which is gone: taken over.", output, holder.pid());
  }

  private OutputHeldException held(String holder) {
    return new OutputHeldException(
        "Another run holds %s: %s. Wait for it to end, or name another folder with --out."
            .formatted(output, holder));
  }

  private void beat() {
    try {
      if (!table.beat(output, owner)) {
        LOG.warn("The lock on {} was taken over by another run.", output);
      }
    } catch (RuntimeException e) {
      LOG.warn("No sign of life for the lock on {}: {}", output, e.getMessage());
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "lock-heartbeat");
    thread.setDaemon(true);
    return thread;
  }
}
