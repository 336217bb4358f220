package org.sarcordance.pipeline.share;

import java.util.List;

/** A group and the groups that it falls into: the counts of the parts add up to the whole. */
record Partition(Group whole, List<Group> parts) {
  Partition {
    parts = List.copyOf(parts);
    Counts sum = parts.stream().map(Group::counts).reduce(Counts.ZERO, Counts::plus);
    if (!sum.equals(whole.counts())) {
      throw new IllegalArgumentException(
          "Cannot divide %s: its parts add up to %s, not to %s"
              .formatted(whole.key(), sum, whole.counts()));
    }
  }
}
