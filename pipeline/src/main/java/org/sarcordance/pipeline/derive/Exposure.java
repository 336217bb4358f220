package org.sarcordance.pipeline.derive;

/**
 * The days on which a row's drug was taken.
 *
 * @param isOpen whether nothing but the end of follow-up ends it
 */
record Exposure(int start, int end, boolean isOpen, Treatment row) {

  /** The same exposure, counted from a later day. */
  Exposure from(int day) {
    return new Exposure(Math.max(start, day), Math.max(end, day), isOpen, row);
  }
}
