package org.sarcordance.schemas;

import java.util.Optional;
import java.util.regex.Pattern;

/** The names a registry can have: they become folder names, and one is taken. */
final class RegistryNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,32}");
  private static final String TAKEN = "ALL";

  private RegistryNames() {}

  /** What is wrong with the name, if anything is. */
  static Optional<Problem> problem(String file, String name) {
    if (NAME.matcher(name).matches() && !name.equalsIgnoreCase(TAKEN)) {
      return Optional.empty();
    }
    return Optional.of(
        ExtractProblems.refusal(
            file,
            "registry",
            "the registry's name must be 1 to 32 letters, digits, _ or -, and not ALL.",
            "Choose a short name and keep it from one submission to the next."));
  }
}
