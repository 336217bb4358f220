package org.sarcordance.pipeline.share;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sarcordance.pipeline.share.Group.Key;

/**
 * Decides which groups of one measure are hidden, so that no count of them can be had from those
 * that are shown.
 *
 * <p>Three rules, applied until nothing changes:
 *
 * <ol>
 *   <li>a group that is too small is hidden;
 *   <li>where a whole is shown, its hidden parts are two or more, and their sum, which subtraction
 *       gives, is not too small itself; else the smallest shown part is hidden too, and where there
 *       is none, the whole;
 *   <li>where a whole is hidden, so are all its parts.
 * </ol>
 *
 * <p>The partitions of a measure form a tree, so each hidden count may be anything from 0 to the
 * sum of the hidden parts beside it, which is 0 or at least 5.
 */
final class Hiding {
  private static final Comparator<Group> SMALLEST_FIRST =
      Comparator.comparing((Group group) -> group.counts().population())
          .thenComparing(group -> group.key().stratum())
          .thenComparing(group -> group.key().value());

  private final Set<Key> hidden = new HashSet<>();

  private Hiding() {}

  /** The keys of the groups to hide. */
  static Set<Key> in(List<Partition> partitions) {
    Hiding hiding = new Hiding();
    partitions.forEach(hiding::hideSmall);
    int before;
    do {
      before = hiding.hidden.size();
      partitions.forEach(hiding::protect);
    } while (hiding.hidden.size() > before);
    return hiding.hidden;
  }

  private void hideSmall(Partition partition) {
    hideIfSmall(partition.whole());
    partition.parts().forEach(this::hideIfSmall);
  }

  private void hideIfSmall(Group group) {
    if (group.isTooSmall()) {
      hidden.add(group.key());
    }
  }

  private void protect(Partition partition) {
    while (isShown(partition.whole()) && tells(partition)) {
      hidden.add(next(partition).key());
    }
    if (!isShown(partition.whole())) {
      partition.parts().forEach(part -> hidden.add(part.key()));
    }
  }

  private boolean tells(Partition partition) {
    List<Group> parts = partition.parts().stream().filter(part -> !isShown(part)).toList();
    Counts sum = parts.stream().map(Group::counts).reduce(Counts.ZERO, Counts::plus);
    return parts.size() == 1 || sum.isDisclosive();
  }

  private Group next(Partition partition) {
    Optional<Group> part = partition.parts().stream().filter(this::isShown).min(SMALLEST_FIRST);
    return part.orElse(partition.whole());
  }

  private boolean isShown(Group group) {
    return !hidden.contains(group.key());
  }
}
