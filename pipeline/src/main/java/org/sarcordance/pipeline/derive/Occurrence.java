package org.sarcordance.pipeline.derive;

import java.util.Objects;

/**
 * An act as some rows tell it.
 *
 * @param isSure whether they are the act; otherwise they may be
 * @param lastDay the last day on which it counts as given; NULL when no day is known
 * @param isOpen whether it may have gone on after that day
 */
record Occurrence(boolean isSure, Integer lastDay, boolean isOpen) {

  /**
   * The occurrence of one row.
   *
   * @param isRunning whether it counts as given until it ends, else only on the day it starts
   */
  static Occurrence of(Treatment row, Match match, boolean isRunning, CaseHistory history) {
    boolean isSure = match == Match.YES;
    Integer start = row.startDay();
    if (start == null || !isRunning) {
      return new Occurrence(isSure, start, false);
    }
    if (row.endDay() != null) {
      return new Occurrence(isSure, Math.max(start, row.endDay() - 1), false);
    }
    return new Occurrence(isSure, start, !Window.isFollowed(row, history));
  }

  /** Whether there is a day from which on it certainly was given no more. */
  boolean isOver() {
    return !isOpen && Objects.nonNull(lastDay);
  }
}
