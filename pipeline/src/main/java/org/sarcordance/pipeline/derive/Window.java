package org.sarcordance.pipeline.derive;

import java.io.Serializable;

/**
 * The time in which an act counts.
 *
 * @param side the side of the index surgery that it must stand on; a row without a day counts by
 *     its surgery sequence
 * @param from first day that counts; NULL for no limit
 * @param until last day that counts; NULL for no limit
 * @param before the day before which it must start; NULL for no limit
 * @param isSpanning whether a course that began earlier and goes on into the window counts from its
 *     first day
 * @param isIntra whether a row recorded as given during surgery counts
 * @param isSequenced whether the side of surgery tells anything of a row without a day; of an
 *     operation it does not
 */
record Window(
    Side side,
    Anchor from,
    Anchor until,
    Anchor before,
    boolean isSpanning,
    boolean isIntra,
    boolean isSequenced)
    implements Serializable {

  /** Sides of the index surgery; the names are those of the field surgery_sequence. */
  enum Side {
    BEFORE,
    AFTER,
    ANY
  }

  /** Where a row stands to a window. */
  enum Place {
    INSIDE,
    OUTSIDE,
    /** It may stand inside: its day, or the day of surgery, is not known. */
    DAY_UNSURE,
    /** It may have gone on into the window: its end is not known. */
    END_UNSURE
  }

  /**
   * Whether the window exists at all: what comes after surgery needs a surgery. What was recorded
   * as given before it counts even where the operation itself is not recorded.
   */
  boolean applies(FactValues facts) {
    return side != Side.AFTER || facts.isTrue(IndexSurgeryFacts.RESECTED);
  }

  /** Where a given row stands. */
  Place place(Treatment row, CaseHistory history, FactValues facts) {
    if (side == Side.BEFORE && !facts.isTrue(IndexSurgeryFacts.RESECTED)) {
      boolean isStated = row.startDay() == null && Side.BEFORE.name().equals(row.surgerySequence());
      return isStated ? Place.INSIDE : Place.OUTSIDE;
    }
    if (row.startDay() == null) {
      return undated(row, history, facts);
    }
    boolean isFloating =
        isAnchored()
            && facts.isTrue(IndexSurgeryFacts.RESECTED)
            && facts.day(IndexSurgeryFacts.DAY) == null;
    return isFloating ? Place.DAY_UNSURE : dated(row, history, facts);
  }

  /** The day from which a row inside counts; NULL when it has none. */
  Integer day(Treatment row, FactValues facts) {
    Integer first = day(from, facts);
    boolean isEarlier = row.startDay() != null && first != null && row.startDay() < first;
    return isEarlier ? first : row.startDay();
  }

  private Place dated(Treatment row, CaseHistory history, FactValues facts) {
    Integer first = day(from, facts);
    Integer last = day(until, facts);
    Integer limit = day(before, facts);
    int start = row.startDay();
    if ((last != null && start > last) || (limit != null && start >= limit)) {
      return Place.OUTSIDE;
    }
    if (first == null || start >= first) {
      return Place.INSIDE;
    }
    return isSpanning ? spanning(row, first, history) : Place.OUTSIDE;
  }

  private static Place spanning(Treatment row, int first, CaseHistory history) {
    if (row.endDay() != null) {
      return row.endDay() > first ? Place.INSIDE : Place.OUTSIDE;
    }
    return isFollowed(row, history) ? Place.OUTSIDE : Place.END_UNSURE;
  }

  /** Whether a later row of the same drug tells how a row without an end went on. */
  static boolean isFollowed(Treatment row, CaseHistory history) {
    return history.treatments().stream()
        .anyMatch(
            later ->
                later.isGiven()
                    && row.agent() != null
                    && row.agent().equals(later.agent())
                    && later.startDay() != null
                    && (row.startDay() == null || later.startDay() > row.startDay()));
  }

  private Place undated(Treatment row, CaseHistory history, FactValues facts) {
    String sequence = isSequenced ? row.surgerySequence() : null;
    if (sequence == null) {
      return isUnlimited() ? Place.INSIDE : Place.DAY_UNSURE;
    }
    if (sequence.equals(Side.BEFORE.name())) {
      return side == Side.AFTER ? undatedBefore(row, history, facts) : Place.INSIDE;
    }
    if (sequence.equals(Side.AFTER.name())) {
      boolean mayBeLate = day(before, facts) != null;
      return side == Side.BEFORE ? Place.OUTSIDE : mayBeLate ? Place.DAY_UNSURE : Place.INSIDE;
    }
    return isIntra || side == Side.ANY ? Place.INSIDE : Place.OUTSIDE;
  }

  private Place undatedBefore(Treatment row, CaseHistory history, FactValues facts) {
    Integer first = day(from, facts);
    if (!isSpanning) {
      return Place.OUTSIDE;
    }
    if (row.endDay() != null) {
      return first != null && row.endDay() > first ? Place.INSIDE : Place.OUTSIDE;
    }
    return isFollowed(row, history) ? Place.OUTSIDE : Place.END_UNSURE;
  }

  private boolean isAnchored() {
    return side != Side.ANY || until != null && until.fact() != null;
  }

  private boolean isUnlimited() {
    return side == Side.ANY && from == null && until == null && before == null;
  }

  private static Integer day(Anchor anchor, FactValues facts) {
    return anchor == null ? null : anchor.day(facts);
  }
}
