package org.sarcordance.schemas;

import java.io.Serializable;
import java.util.Set;

/**
 * A drug of the dictionary.
 *
 * @param name its canonical name, lower case
 * @param sets the drug sets it belongs to; may be empty
 */
public record Drug(String name, Set<String> sets) implements Serializable {
  public Drug {
    sets = Set.copyOf(sets);
  }
}
