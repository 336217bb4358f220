package org.sarcordance.jobs.sample;

/** Sizes in whole millimeters, and how they change and are measured. */
final class Size {
  /** Nothing of the size is lost, in per cent. */
  static final int WHOLE = 100;

  private Size() {}

  /** A size times a percentage, never below 1 nor above the largest. */
  static int scaled(int size, int percent, int largest) {
    return Math.max(1, Math.min(largest, (size * percent + WHOLE / 2) / WHOLE));
  }
}
