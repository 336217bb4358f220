package org.sarcordance.pipeline.seer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What comparing many cases in one system came to. */
final class Agreement {
  private final Map<Policy, Integer> policies = new EnumMap<>(Policy.class);
  private final List<String> unexplained = new ArrayList<>();
  private int compared;
  private int agreed;
  private int staged;

  void add(Comparison comparison) {
    Comparison.Outcome outcome = comparison.outcome();
    compared++;
    agreed += outcome.agrees() ? 1 : 0;
    staged += outcome.agrees() && comparison.ours().status().equals("OK") ? 1 : 0;
    outcome.policy().ifPresent(policy -> policies.merge(policy, 1, Integer::sum));
    if (outcome.isUnexplained()) {
      unexplained.add(
          "%s says %s, we say %s of %s"
              .formatted(
                  comparison.system().name(),
                  outcome.seer(),
                  comparison.ours(),
                  comparison.tumor()));
    }
  }

  /** Cases of the cohort that were compared. */
  int compared() {
    return compared;
  }

  /** Cases with the same stage, or without one, in both. */
  int agreed() {
    return agreed;
  }

  /** Those of them that have a stage. */
  int staged() {
    return staged;
  }

  /** Cases that differ in a point of policy. */
  int differing() {
    return policies.values().stream().mapToInt(Integer::intValue).sum();
  }

  int count(Policy policy) {
    return policies.getOrDefault(policy, 0);
  }

  List<String> unexplained() {
    return unexplained;
  }
}
