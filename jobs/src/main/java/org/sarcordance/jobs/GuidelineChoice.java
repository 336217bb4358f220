package org.sarcordance.jobs;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sarcordance.jobs.runs.UsageException;
import org.sarcordance.pipeline.rules.Guidelines;

/** The guidelines a user chooses: a folder of editions, or those that ship with the project. */
public final class GuidelineChoice {
  private GuidelineChoice() {}

  /** Reads the editions; a folder that cannot be read is a mistake of usage. */
  public static Guidelines load(Optional<Path> folder) {
    try {
      return folder.map(Guidelines::load).orElseGet(Guidelines::builtIn);
    } catch (UncheckedIOException e) {
      throw new UsageException(
          "Cannot use the guidelines in %s: %s. Name a folder that holds editions.yaml."
              .formatted(folder.map(Path::toString).orElse("this program"), e.getMessage()));
    }
  }
}
