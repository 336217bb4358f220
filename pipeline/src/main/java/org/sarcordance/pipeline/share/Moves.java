package org.sarcordance.pipeline.share;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sarcordance.pipeline.share.Group.Key;

/**
 * Counts that moved by 1 to 4 between two releases: whoever holds both learns what became of so few
 * persons. The counts of hidden groups are compared together where subtraction gives their sum.
 */
public final class Moves {
  private Moves() {}

  /** The measures with such a count, in the order of their names. */
  public static List<String> small(Release before, Release after) {
    Map<Key, Counts> earlier = known(before);
    return known(after).entrySet().stream()
        .filter(group -> isSmall(earlier.get(group.getKey()), group.getValue()))
        .map(group -> group.getKey().measure())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  private static boolean isSmall(Counts before, Counts after) {
    return before != null
        && IntStream.range(0, Counts.COLUMNS.size())
            .mapToLong(i -> Math.abs(after.byOutcome().get(i) - before.byOutcome().get(i)))
            .anyMatch(Counts::isSmall);
  }

  /** What is shown, and the sums of what is hidden beside it, named by its hidden parts. */
  private static Map<Key, Counts> known(Release release) {
    Map<Key, Counts> known = new LinkedHashMap<>();
    release
        .groups()
        .forEach(
            (key, counts) -> {
              if (counts != null) {
                known.put(key, counts);
                kinds(key).forEach(kind -> addHidden(release, key, kind, known));
              }
            });
    return known;
  }

  private static Stream<String> kinds(Key whole) {
    return switch (whole.stratum()) {
      case "all" -> Stream.of("registry", "year");
      case "registry" -> Stream.of("facility");
      default -> Stream.empty();
    };
  }

  private static void addHidden(Release release, Key whole, String kind, Map<Key, Counts> known) {
    Predicate<Key> isPart =
        key ->
            key.measure().equals(whole.measure())
                && key.stratum().equals(kind)
                && (kind.equals("registry") || key.registry().equals(whole.registry()));
    Map<Boolean, List<Key>> parts =
        release.groups().keySet().stream()
            .filter(isPart)
            .collect(Collectors.partitioningBy(key -> release.groups().get(key) == null));
    String names = parts.get(true).stream().map(Key::value).sorted().toList().toString();
    Counts shown =
        parts.get(false).stream().map(release.groups()::get).reduce(Counts.ZERO, Counts::plus);
    Counts sum = release.groups().get(whole).minus(shown);
    known.put(new Key(whole.registry(), whole.measure(), kind, names), sum);
  }
}
