package org.sarcordance.pipeline.derive;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The reasons for doubt that facts whose names end in {@code _unknown} may give. */
public final class DoubtReasons {
  private DoubtReasons() {}

  /** The reasons, in the order in which a fact gives the first of several. */
  public static Set<String> all() {
    return Arrays.stream(Doubt.values())
        .map(Doubt::reason)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
