package org.sarcordance.jobs.cli;

import java.nio.file.Path;

/** Tells the logging configuration where to write. Must come before the first logger is made. */
final class Logs {
  /** The system property with the name of the log file. */
  static final String FILE = "sarcordance.log";

  private Logs() {}

  /** Logs go to this file; with {@code verbose}, they go to stderr instead. */
  static void to(Path file, boolean verbose) {
    if (!verbose) {
      System.setProperty(FILE, file.toString());
    }
  }
}
