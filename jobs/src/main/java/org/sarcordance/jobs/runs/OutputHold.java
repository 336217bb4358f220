package org.sarcordance.jobs.runs;

import javax.sql.DataSource;
import org.apache.hadoop.fs.Path;

/**
 * All that a run holds while it works: the lock on a local output folder, the job repository, and
 * the row in it. Taken in this order, given back in the opposite one.
 */
public final class OutputHold implements AutoCloseable {
  private final FolderLock folder;
  private final RepositoryDatabase database;
  private final OutputLock lock;

  private OutputHold(FolderLock folder, RepositoryDatabase database, OutputLock lock) {
    this.folder = folder;
    this.database = database;
    this.lock = lock;
  }

  /** Takes hold of an output folder, or throws {@link OutputHeldException}. */
  public static OutputHold take(Path out, RepositorySettings settings, FileStore files) {
    FolderLock folder = files.isLocal(out) ? FolderLock.acquire(localPath(out)) : null;
    RepositoryDatabase database = null;
    try {
      database = RepositoryDatabase.open(settings);
      OutputLock lock = OutputLock.acquire(database.dataSource(), out);
      return new OutputHold(folder, database, lock);
    } catch (RuntimeException e) {
      closeBoth(database, folder);
      throw e;
    }
  }

  /** The database of the job repository. */
  public DataSource dataSource() {
    return database.dataSource();
  }

  /** Throws if the hold was lost meanwhile. */
  public void check() {
    lock.check();
  }

  @Override
  public void close() {
    lock.close();
    closeBoth(database, folder);
  }

  private static void closeBoth(RepositoryDatabase database, FolderLock folder) {
    if (database != null) {
      database.close();
    }
    if (folder != null) {
      folder.close();
    }
  }

  private static java.nio.file.Path localPath(Path path) {
    return java.nio.file.Path.of(path.toUri());
  }
}
