package org.sarcordance.jobs.runs;

import org.apache.hadoop.fs.Path;

/**
 * Where one run reads and writes, on any file system Hadoop knows.
 *
 * @param out the output folder, shared by all runs
 * @param work the folder of intermediate tables
 * @param runId the run
 */
public record RunFolders(Path out, Path work, String runId) {

  /** The folder of the run, relative to the output folder. */
  public String relative() {
    return "runs/" + runId;
  }

  /** The folder with everything the run publishes. */
  public Path published() {
    return new Path(out, relative());
  }

  /** The folder of a published table. */
  public Path table(String table) {
    return new Path(published(), table);
  }

  /** The folder with everything the run hands from step to step. */
  public Path handedOn() {
    return new Path(work, runId);
  }

  /** The folder of a table that a step hands on. */
  public Path handedOn(String step, String table) {
    return new Path(handedOn(), step + "/" + table);
  }
}
