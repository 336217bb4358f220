package org.sarcordance.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.jobs.sample.Profile;
import org.sarcordance.jobs.sample.Sample;
import org.sarcordance.jobs.sample.SampleRequest;
import org.springframework.util.FileSystemUtils;

/** One audit of a synthetic extract with faults, made once for all tests that look at it. */
final class SampleRun {
  private static final int CASES = 1_500;
  private static final int SEED = 20;

  private static SampleRun made;

  private final Path folder;

  private SampleRun(Path folder) {
    this.folder = folder;
  }

  static synchronized SampleRun of(SparkSession spark) {
    if (made == null) {
      made = make(spark);
    }
    return made;
  }

  private static SampleRun make(SparkSession spark) {
    try {
      SampleRun run = new SampleRun(Files.createTempDirectory("sample-run"));
      Runtime.getRuntime().addShutdownHook(new Thread(run::delete));
      new Sample(new SampleRequest(CASES, SEED, run.extract(), 1, Profile.MESSY)).write();
      run.audit(spark, Optional.empty());
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Audits the same extract again, which recognises the run, and shares it if asked to. */
  AuditResult audit(SparkSession spark, Optional<String> share) {
    AuditRequest request =
        new AuditRequest(
            List.of(extract().toString()),
            folder.resolve("out").toString(),
            Optional.empty(),
            share,
            Optional.empty(),
            Optional.empty());
    return new Audit(request, new SpokenProgress(new ArrayList<>()), Map.of(), () -> spark).run();
  }

  /** The folder that holds {@code extract}, {@code extract-truth} and {@code out}. */
  Path folder() {
    return folder;
  }

  Path extract() {
    return folder.resolve("extract");
  }

  private void delete() {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
