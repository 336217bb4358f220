package org.sarcordance.jobs.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.sarcordance.pipeline.admit.AdmittedTables;
import org.sarcordance.schemas.Problem;

/**
 * The code that makes a run.
 *
 * @param version the version of the project
 * @param hash SHA-256 over classes and resources of the three modules, whether packed or not
 */
public record CodeVersion(String version, String hash) {
  private static final String PROPERTIES = "build.properties";

  /** The version and hash of the code that is running. */
  public static CodeVersion current() {
    String hash = CodeHash.of(Problem.class, AdmittedTables.class, CodeVersion.class);
    return new CodeVersion(projectVersion(), hash);
  }

  /** The version of the project, as its build wrote it down. */
  public static String projectVersion() {
    Properties build = new Properties();
    try (InputStream stream = CodeVersion.class.getResourceAsStream(PROPERTIES)) {
      build.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }
}
