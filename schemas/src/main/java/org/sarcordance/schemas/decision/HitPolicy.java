package org.sarcordance.schemas.decision;

/** Which rule of a decision table answers. */
public enum HitPolicy {
  /** Exactly one rule matches; the order of the rows means nothing. */
  UNIQUE,
  /** The first rule that matches, in the order of the file. */
  FIRST;

  /**
   * The policy of that name, in lower case as an edition writes it.
   *
   * @throws IllegalArgumentException if no policy has that name
   */
  public static HitPolicy of(String name) {
    return switch (name) {
      case "unique" -> UNIQUE;
      case "first" -> FIRST;
      default ->
          throw new IllegalArgumentException(
              "Invalid hit policy: %s (allowed: unique, first)".formatted(name));
    };
  }
}
