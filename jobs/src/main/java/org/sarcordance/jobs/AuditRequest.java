package org.sarcordance.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a user asks for.
 *
 * @param places extracts, or folders of extracts
 * @param out the output folder
 * @param work the folder for intermediate tables; by default {@code .work} in the output folder
 * @param share the folder for a release of what may be published, if there is to be one
 * @param guidelines a folder of editions to use instead of the built-in ones
 * @param master the Spark cluster to run on
 */
public record AuditRequest(
    List<String> places,
    String out,
    Optional<String> work,
    Optional<String> share,
    Optional<Path> guidelines,
    Optional<String> master) {

  public AuditRequest {
    places = List.copyOf(places);
  }

  /** A request without a release. */
  public AuditRequest(
      List<String> places,
      String out,
      Optional<String> work,
      Optional<Path> guidelines,
      Optional<String> master) {
    this(places, out, work, Optional.empty(), guidelines, master);
  }

  /** The work folder as named or by default. */
  public String workFolder() {
    return work.orElse(out.replaceAll("/+$", "") + "/.work");
  }
}
