package org.sarcordance.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sarcordance.jobs.runs.OwnerOnly;

/** Tells the logging configuration where to write. Must come before the first logger is made. */
final class Logs {
  /** The system property with the name of the log file. */
  static final String FILE = "sarcordance.log";

  private Logs() {}

  /**
   * Logs go to a file in this folder. With {@code verbose}, or where the folder is on no local
   * disk, they go to stderr.
   */
  static void to(String folder, boolean verbose) {
    if (verbose || folder.contains("://")) {
      return;
    }
    Path place = Path.of(folder.replaceFirst("^file:/*", "/"));
    try {
      Files.createDirectories(place, OwnerOnly.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty(FILE, place.resolve(FILE).toString());
  }
}
