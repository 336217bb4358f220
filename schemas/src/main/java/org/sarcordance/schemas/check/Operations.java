package org.sarcordance.schemas.check;

import java.util.Optional;
import org.sarcordance.schemas.Problem;

/** The dated operations on the tumor of one case: the first that lacks something, and the last. */
final class Operations {
  private Problem open;
  private int openDay = Integer.MAX_VALUE;
  private int lastDay = Integer.MIN_VALUE;

  /** Adds one; the problem is what it lacks should another one follow, NULL if nothing. */
  void add(int day, Problem lacking) {
    lastDay = Math.max(lastDay, day);
    if (lacking != null && day < openDay) {
      open = lacking;
      openDay = day;
    }
  }

  /** The problem of the first that lacks something, if one on a later day followed it. */
  Optional<Problem> problem() {
    return lastDay > openDay ? Optional.of(open) : Optional.empty();
  }
}
