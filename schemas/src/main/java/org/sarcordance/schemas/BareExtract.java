package org.sarcordance.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An extract without a descriptor: the name of its folder is the registry, hashes are computed
 * instead of verified, and what the source captures is seen from its rows.
 */
final class BareExtract {
  private static final int SUBMISSION = 0;

  private BareExtract() {}

  static Extract extract(Place place) {
    String name = place.name();
    List<Problem> problems = new ArrayList<>();
    RegistryNames.problem(name, name).ifPresent(problems::add);
    Map<String, DataFile> files = new LinkedHashMap<>();
    for (String table : TableSchemas.inputs()) {
      String file = Extracts.file(table);
      place.problem(file).ifPresent(problems::add);
      if (place.has(file)) {
        files.put(table, place.measure(table, file));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    Submission submission =
        new Submission(
            name, SUBMISSION, Submission.SCHEMA_VERSION, Submission.DEFAULT_LAG_DAYS, Set.of());
    return new Extract(name, place.location(), submission, files, List.of(warning(name)));
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
