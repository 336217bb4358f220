package org.sarcordance.jobs.sample;

import java.util.Arrays;
import java.util.Locale;
import org.sarcordance.schemas.decision.ValueType;

/** What the data files may ask of a case, under its name in lower case. */
enum Trait {
  YEAR(ValueType.INT),
  AGE(ValueType.INT),
  KIND(ValueType.STRING),
  FAMILY(ValueType.STRING),
  HISTOLOGY(ValueType.INT),
  SITE(ValueType.STRING),
  SIZE(ValueType.INT),
  MITOSES(ValueType.INT),
  GRADE(ValueType.STRING),
  N(ValueType.STRING),
  M(ValueType.STRING),
  SPREAD(ValueType.STRING),
  RESECTABILITY(ValueType.STRING),
  RUPTURE(ValueType.STRING),
  /** What a test has found so far; missing before any report. */
  GENOTYPE(ValueType.STRING),
  /** Of the last removal of the tumor. */
  MARGIN(ValueType.STRING),
  /** The event that the treatment of a recurrence answers. */
  RELAPSE(ValueType.STRING),
  OPERATED(ValueType.BOOLEAN),
  DISSECTED(ValueType.BOOLEAN);

  private final ValueType type;

  Trait(ValueType type) {
    this.type = type;
  }

  ValueType type() {
    return type;
  }

  static Trait named(String name) {
    return Arrays.stream(values())
        .filter(trait -> trait.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Bug: there is no trait " + name));
  }
}
