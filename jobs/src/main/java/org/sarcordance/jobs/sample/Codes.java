package org.sarcordance.jobs.sample;

/** Words of the contract, and of the data files, that the code itself has to know. */
final class Codes {
  static final String GIVEN = "GIVEN";
  static final String NOT_GIVEN = "NOT_GIVEN";
  static final String UNKNOWN = "UNKNOWN";
  static final String PRIMARY = "P";
  static final String YES = "1";
  static final String NO = "0";
  static final String CLINICAL = "c";
  static final String PATHOLOGICAL = "p";
  static final String DEAD = "0";
  static final String ALIVE = "1";

  /** A choice of {@code not_given}: the registry has no row that says why. */
  static final String NO_ROW = "none";

  /** A choice of {@code other_facility}: treated where diagnosed. */
  static final String SAME_PLACE = "same";

  /** Values of the trait {@code spread}. */
  static final String SINGLE = "single";

  static final String MULTIPLE = "multiple";

  private Codes() {}
}
