package org.sarcordance.jobs;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.jobs.runs.UsageException;
import org.sarcordance.pipeline.packs.Pack;
import org.sarcordance.pipeline.packs.PackCheck;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;

/** The guidelines a user chooses: a folder of editions, or those that ship with the project. */
public final class GuidelineChoice {
  private GuidelineChoice() {}

  /**
   * Reads the editions for a run. A folder that cannot be read is a mistake of usage, and so is one
   * that fails its check, cases included. Editions that are those of the project, byte for byte,
   * were checked when it was built.
   */
  static Guidelines checked(Optional<Path> folder, Supplier<SparkSession> session) {
    Guidelines guidelines = load(folder);
    if (folder.isEmpty() || guidelines.hash().equals(Guidelines.builtIn().hash())) {
      return guidelines;
    }
    Pack pack = pack(folder);
    List<Problem> problems = PackCheck.all(session.get(), pack);
    if (!problems.isEmpty()) {
      throw new ProblemsException(refused(folder.get(), problems));
    }
    return guidelines;
  }

  /** The last line says what to do about those before it. */
  private static List<Problem> refused(Path folder, List<Problem> problems) {
    Problem first = problems.get(0);
    List<Problem> told = new ArrayList<>(problems);
    told.add(
        new Problem(
            folder.toString(),
            null,
            null,
            null,
            "guidelines-refused",
            first.severity(),
            "these guidelines fail their check, so nothing was audited.",
            "Try: sarcordance guidelines check " + folder));
    return told;
  }

  /** Reads the editions; a folder that cannot be read is a mistake of usage. */
  public static Guidelines load(Optional<Path> folder) {
    return read(folder, Guidelines::load, Guidelines::builtIn);
  }

  /** Reads the editions with their cases; a folder that cannot be read is a mistake of usage. */
  public static Pack pack(Optional<Path> folder) {
    return read(folder, Pack::load, Pack::builtIn);
  }

  private static <T> T read(Optional<Path> folder, Function<Path, T> load, Supplier<T> builtIn) {
    try {
      return folder.map(load).orElseGet(builtIn);
    } catch (UncheckedIOException e) {
      throw new UsageException(
          "Cannot use the guidelines in %s: %s. Name a folder that holds editions.yaml."
              .formatted(folder.map(Path::toString).orElse("this program"), e.getMessage()));
    }
  }
}
