package org.sarcordance.pipeline.share;

/**
 * The findings of one measure in one stratum.
 *
 * @param key which measure and stratum
 * @param counts its findings by outcome
 * @param isSuppressed whether the run itself says that it is too small
 */
record Group(Key key, Counts counts, boolean isSuppressed) {

  /**
   * Which measure and stratum.
   *
   * @param registry the registry, or ALL
   * @param stratum all, registry, facility or year
   * @param value which of them; {@link Measures#REST} for what belongs to none
   */
  record Key(String registry, String measure, String stratum, String value) {}

  /** Whether it must not be published for its own sake. */
  boolean isTooSmall() {
    return isSuppressed || counts.isDisclosive();
  }
}
