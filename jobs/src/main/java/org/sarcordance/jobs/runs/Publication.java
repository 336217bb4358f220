package org.sarcordance.jobs.runs;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/** The last act of a run: its manifest is written, then the run becomes the current one. */
public final class Publication {
  /** The name of the file with the result as text, which the last step leaves in its folder. */
  public static final String RESULT = "result.txt";

  private final Run run;
  private final FileStore files;

  /** The publication of this run. */
  public Publication(Run run, FileStore files) {
    this.run = run;
    this.files = files;
  }

  /** The text of the result, if the run was published before. */
  public Optional<String> result() {
    return files.exists(file(Manifest.NAME)) ? files.readText(file(RESULT)) : Optional.empty();
  }

  /** Publishes the run and deletes what its steps handed on to each other. */
  public void publish(List<StepRecord> steps) {
    files.writeText(file(Manifest.NAME), Manifest.of(run, steps));
    makeCurrent();
    files.delete(run.folders().handedOn());
  }

  /** Makes the published run the current one. */
  public void makeCurrent() {
    new CurrentRun(files, run.folders().out()).set(run.folders());
  }

  private Path file(String name) {
    return new Path(run.folders().published(), name);
  }
}
