package org.sarcordance.schemas;

/** Makes the problems of an extract as a whole. */
final class ExtractProblems {
  private ExtractProblems() {}

  static Problem refusal(String file, String rule, String message, String remedy) {
    return new Problem(file, null, null, null, rule, Severity.REFUSE_EXTRACT, message, remedy);
  }

  static Problem warning(String file, String rule, String message, String remedy) {
    return new Problem(file, null, null, null, rule, Severity.WARN, message, remedy);
  }
}
