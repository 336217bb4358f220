package org.sarcordance.schemas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keeps one extract a registry: the one with the highest submission. */
final class Submissions {
  private Submissions() {}

  static List<FoundExtract> latest(List<FoundExtract> found) {
    Map<String, Extract> latest = new HashMap<>();
    for (FoundExtract candidate : found) {
      if (candidate instanceof FoundExtract.Accepted accepted) {
        latest.merge(
            registry(accepted.extract()), accepted.extract(), (left, right) -> newer(left, right));
      }
    }
    List<FoundExtract> kept = new ArrayList<>();
    for (FoundExtract candidate : found) {
      kept.add(
          candidate instanceof FoundExtract.Accepted accepted
              ? judge(accepted.extract(), latest.get(registry(accepted.extract())))
              : candidate);
    }
    return kept;
  }

  private static Extract newer(Extract left, Extract right) {
    Comparator<Extract> bySubmission =
        Comparator.comparingInt(extract -> extract.submission().submission());
    return bySubmission.compare(left, right) >= 0 ? left : right;
  }

  private static FoundExtract judge(Extract extract, Extract latest) {
    if (extract == latest) {
      return new FoundExtract.Accepted(extract);
    }
    int number = latest.submission().submission();
    if (extract.submission().submission() < number) {
      return new FoundExtract.Skipped(
          extract.name(), "submission " + number + " of the same registry replaces it");
    }
    if (extract.files().equals(latest.files())) {
      return new FoundExtract.Skipped(extract.name(), "it is the same as " + latest.name());
    }
    return new FoundExtract.Refused(
        extract.name(),
        List.of(
            ExtractProblems.refusal(
                extract.name(),
                "submission",
                "it has the registry and submission number of "
                    + latest.name()
                    + ", but other files.",
                "Give each submission its own number.")));
  }

  /** Folder names may ignore case, so registries that differ in case alone are the same. */
  private static String registry(Extract extract) {
    return extract.submission().registry().toUpperCase(Locale.ROOT);
  }
}
