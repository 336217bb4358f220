package org.sarcordance.pipeline.derive;

import java.io.Serializable;

/**
 * What a daily dose must reach.
 *
 * @param highMg the lowest dose that does
 * @param standardMg the highest dose that does not; in between it is open
 */
record DoseBand(int highMg, int standardMg) implements Serializable {
  /** Any dose will do, one that is not recorded too. */
  static final DoseBand ANY = new DoseBand(0, 0);

  Match match(Treatment row) {
    Double dose = row.doseMgDay();
    if (highMg == 0 || dose != null && dose >= highMg) {
      return Match.YES;
    }
    return dose == null || dose > standardMg ? Match.MAYBE : Match.NO;
  }
}
