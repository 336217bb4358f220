package org.sarcordance.jobs.sample;

import java.util.Set;
import org.sarcordance.schemas.decision.ValueType;

/** The names of what the data files may ask of a case. */
final class Traits {
  static final String YEAR = "year";
  static final String AGE = "age";
  static final String KIND = "kind";
  static final String FAMILY = "family";
  static final String HISTOLOGY = "histology";
  static final String SITE = "site";
  static final String SIZE = "size";
  static final String MITOSES = "mitoses";
  static final String GRADE = "grade";
  static final String N = "n";
  static final String M = "m";
  static final String SPREAD = "spread";
  static final String RESECTABILITY = "resectability";
  static final String RUPTURE = "rupture";
  static final String GENOTYPE = "genotype";
  static final String MARGIN = "margin";
  static final String RELAPSE = "relapse";
  static final String OPERATED = "operated";
  static final String DISSECTED = "dissected";

  private static final Set<String> NUMBERS = Set.of(YEAR, AGE, HISTOLOGY, SIZE, MITOSES);
  private static final Set<String> BOOLEANS = Set.of(OPERATED, DISSECTED);

  private Traits() {}

  static ValueType type(String trait) {
    if (NUMBERS.contains(trait)) {
      return ValueType.INT;
    }
    return BOOLEANS.contains(trait) ? ValueType.BOOLEAN : ValueType.STRING;
  }
}
