package org.sarcordance.jobs.runs;

import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.Path;

/**
 * Where Spring Batch remembers its jobs: a PostgreSQL database if {@code
 * SARCORDANCE_REPOSITORY_URL} is set, else an H2 file in the work folder.
 *
 * @param url a JDBC address
 * @param user the user of the database
 * @param password the password of the database
 */
public record RepositorySettings(String url, String user, String password) {
  /** The three settings, as environment variables. */
  public static final String URL = "SARCORDANCE_REPOSITORY_URL";

  static final String USER = "SARCORDANCE_REPOSITORY_USER";
  static final String PASSWORD = "SARCORDANCE_REPOSITORY_PASSWORD";

  /** The settings in an environment, for a work folder. */
  public static RepositorySettings of(Map<String, String> environment, Path work, FileStore files) {
    String url = environment.get(URL);
    if (url != null) {
      return new RepositorySettings(
          url, environment.getOrDefault(USER, ""), environment.getOrDefault(PASSWORD, ""));
    }
    if (!files.isLocal(work)) {
      throw new UsageException(
          "The work folder %s is not on a local disk, so the job repository needs a database. Set %s, %s and %s, or name a local folder with --work."
              .formatted(work, URL, USER, PASSWORD));
    }
    return embedded(work);
  }

  /** An H2 file in a local work folder; every commit is on disk before the next step. */
  public static RepositorySettings embedded(Path work) {
    String file = new Path(work, "repository").toUri().getPath();
    return new RepositorySettings(
        "jdbc:h2:file:" + file + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0", "sa", "");
  }

  /** The name of the database product in the scripts of Spring Batch. */
  String product() {
    return url.split(":")[1].toLowerCase(Locale.ROOT);
  }

  boolean isEmbedded() {
    return product().equals("h2");
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "RepositorySettings[" + url + ", " + user + "]";
  }
}
