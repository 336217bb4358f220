package org.sarcordance.schemas.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sarcordance.schemas.Problem;

/** The dated operations on the tumor of each case: the first that lacks something, and the last. */
final class Operations {
  private final Map<Integer, Lacking> lacking = new HashMap<>();
  private final int[] lastDays;

  private record Lacking(int day, Problem problem) {}

  /** Without any operation yet, for so many cases. */
  Operations(int cases) {
    this.lastDays = new int[cases];
    Arrays.fill(lastDays, Integer.MIN_VALUE);
  }

  /** Adds one; the problem is what it lacks should another one follow, NULL if nothing. */
  void add(int owner, int day, Problem problem) {
    lastDays[owner] = Math.max(lastDays[owner], day);
    if (problem != null) {
      lacking.merge(
          owner, new Lacking(day, problem), (first, next) -> next.day < first.day ? next : first);
    }
  }

  /** The problem of the first that lacks something, if one on a later day followed it. */
  Optional<Problem> problem(int owner) {
    return Optional.ofNullable(lacking.get(owner))
        .filter(first -> lastDays[owner] > first.day)
        .map(Lacking::problem);
  }
}
