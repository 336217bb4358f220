package org.sarcordance.schemas;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An extract without a descriptor: the folder's name is the registry, hashes are computed instead
 * of verified, and what the source captures is seen from its rows.
 */
final class BareFolder {
  private static final int SUBMISSION = 0;

  private BareFolder() {}

  static Extract extract(Path folder) {
    String name = Extracts.name(folder);
    RegistryNames.problem(name, name)
        .ifPresent(
            problem -> {
              throw new ProblemsException(List.of(problem));
            });
    Map<String, DataFile> files = new LinkedHashMap<>();
    Extracts.files(folder).forEach(file -> files.put(file.table(), file));
    Submission submission =
        new Submission(
            name, SUBMISSION, Submission.SCHEMA_VERSION, Submission.DEFAULT_LAG_DAYS, Set.of());
    return new Extract(name, folder.toUri(), submission, files, List.of(warning(name)));
  }

  private static Problem warning(String name) {
    return ExtractProblems.warning(
        name,
        "no_descriptor",
        "there is no "
            + Extracts.DESCRIPTOR
            + ": the folder's name is taken as the registry, the reporting lag as "
            + Submission.DEFAULT_LAG_DAYS
            + " days, and kinds of data without any row as not captured.",
        "Add a descriptor, so that files can be verified and nothing has to be guessed.");
  }
}
