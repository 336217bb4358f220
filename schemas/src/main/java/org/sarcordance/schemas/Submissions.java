package org.sarcordance.schemas;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps one extract a registry: the one with the highest submission. */
final class Submissions {
  private Submissions() {}

  /** The same finds in the same order, with those that do not count skipped or refused. */
  static List<FoundExtract> latest(List<FoundExtract> found) {
    Map<String, List<Extract>> byRegistry =
        found.stream()
            .filter(FoundExtract.Accepted.class::isInstance)
            .map(accepted -> ((FoundExtract.Accepted) accepted).extract())
            .collect(Collectors.groupingBy(Submissions::registry));
    return found.stream().map(candidate -> judge(candidate, byRegistry)).toList();
  }

  private static FoundExtract judge(FoundExtract candidate, Map<String, List<Extract>> byRegistry) {
    return candidate instanceof FoundExtract.Accepted accepted
        ? judge(accepted, byRegistry.get(registry(accepted.extract())))
        : candidate;
  }

  private static FoundExtract judge(FoundExtract.Accepted accepted, List<Extract> sameRegistry) {
    Extract extract = accepted.extract();
    int highest = sameRegistry.stream().mapToInt(Submissions::number).max().orElseThrow();
    if (number(extract) < highest) {
      return new FoundExtract.Skipped(
          extract.name(), "submission " + highest + " of the same registry replaces it");
    }
    List<Extract> sameNumber =
        sameRegistry.stream().filter(other -> number(other) == highest).toList();
    for (Extract other : sameNumber) {
      if (!other.files().equals(extract.files())) {
        return conflict(extract, other);
      }
    }
    Extract first = sameNumber.get(0);
    return first == extract
        ? accepted
        : new FoundExtract.Skipped(extract.name(), "it is the same as " + first.name());
  }

  private static FoundExtract conflict(Extract extract, Extract other) {
    String message =
        "it has registry and submission number of " + other.name() + ", but other files.";
    Problem problem =
        ExtractProblems.refusal(
            extract.name(), "submission", message, "Give each submission a number of its own.");
    return new FoundExtract.Refused(extract.name(), List.of(problem));
  }

  private static int number(Extract extract) {
    return extract.submission().submission();
  }

  /** Folder names may ignore case, so registries that differ in case alone are the same. */
  private static String registry(Extract extract) {
    return extract.submission().registry().toUpperCase(Locale.ROOT);
  }
}
