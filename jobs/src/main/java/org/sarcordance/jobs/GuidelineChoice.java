package org.sarcordance.jobs;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.jobs.runs.UsageException;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.evaluate.Evaluate;
import org.sarcordance.pipeline.rules.GuidelineChecks;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;
import org.sarcordance.schemas.TableSchemas;

/** The guidelines a user chooses: a folder of editions, or those that ship with the project. */
public final class GuidelineChoice {
  private GuidelineChoice() {}

  /**
   * Reads the editions; a folder that cannot be read is a mistake of usage, and so is one whose
   * expressions cannot be trusted. The editions that ship were checked when they were built.
   */
  static Guidelines checked(Optional<Path> folder, Supplier<SparkSession> session) {
    Guidelines guidelines = load(folder);
    if (folder.isPresent()) {
      Dataset<Row> conformed =
          session.get().createDataFrame(List.of(), SparkSchemas.of(TableSchemas.work("conformed")));
      List<Problem> problems =
          GuidelineChecks.problems(
              session.get(), guidelines, Evaluate.caseRow(Derive.cases(conformed, guidelines)));
      if (!problems.isEmpty()) {
        throw new ProblemsException(problems);
      }
    }
    return guidelines;
  }

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
