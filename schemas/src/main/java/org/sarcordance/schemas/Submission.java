package org.sarcordance.schemas;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a registry states about an extract as a whole.
 *
 * @param registry the registry's id
 * @param submission the number of the submission; the highest of a registry counts
 * @param schemaVersion the version of the table schemas the extract follows
 * @param reportingLagDays days until a treatment has reached the registry
 * @param captures the kinds of data the source records at all, sorted; empty when the extract does
 *     not say, and then the kinds seen in it count
 */
public record Submission(
    String registry,
    int submission,
    int schemaVersion,
    int reportingLagDays,
    Set<String> captures) {
  /** The version of the table schemas that this software writes and reads. */
  public static final int SCHEMA_VERSION = 1;

  /** The reporting lag of a registry that states none. */
  public static final int DEFAULT_LAG_DAYS = 90;

  public Submission {
    Objects.requireNonNull(registry, "registry");
    captures = Collections.unmodifiableSet(new TreeSet<>(captures));
  }

  /** Whether the registry says itself which kinds of data its source records. */
  public boolean statesCaptures() {
    return !captures.isEmpty();
  }
}
