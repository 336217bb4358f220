package org.sarcordance.jobs.sample;

/** How long a case is watched and what ends it; days count from the diagnosis. */
final class FollowUp {
  static final int NEVER = Integer.MAX_VALUE;

  private final int cutoff;
  private final int contact;
  private int death;
  private int transfer = NEVER;
  private int recurrence = NEVER;
  private boolean relapsed;

  /**
   * Starts with the death that would come without a recurrence.
   *
   * @param cutoff the day of the extract
   * @param contact the last contact, unless the person dies before
   * @param death the day of death, which may lie after the contact
   */
  FollowUp(int cutoff, int contact, int death) {
    this.cutoff = cutoff;
    this.contact = contact;
    this.death = death;
  }

  int cutoff() {
    return cutoff;
  }

  /** The last day the registry knows of the person. */
  int end() {
    return Math.min(death, contact);
  }

  boolean isDead() {
    return death <= contact;
  }

  int transfer() {
    return transfer;
  }

  void transferAt(int day) {
    transfer = day;
  }

  /** A recurrence that comes before death, and the death that follows it. */
  void recurAt(int day, int deathAfter) {
    if (day < death) {
      recurrence = day;
      death = day + deathAfter;
    }
  }

  int recurrence() {
    return recurrence;
  }

  boolean isRecurrenceKnown() {
    return recurrence <= recorded();
  }

  /** From now on treatment is that of the recurrence. */
  void relapse() {
    relapsed = true;
  }

  /** The last day on which treatment can be recorded here. */
  int recorded() {
    return Math.min(end(), transfer);
  }

  /** The last day on which the plan that is running holds. */
  int horizon() {
    return relapsed || recurrence == NEVER ? recorded() : Math.min(recorded(), recurrence - 1);
  }

  /** Whether a recurrence is what ends the plan that is running. */
  boolean isEndedByRecurrence() {
    return !relapsed && isRecurrenceKnown();
  }

  /** Whether death is what ends the plan that is running. */
  boolean isEndedByDeath() {
    return !isEndedByRecurrence() && isDead() && transfer > death;
  }
}
