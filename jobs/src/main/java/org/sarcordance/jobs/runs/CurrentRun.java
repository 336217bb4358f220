package org.sarcordance.jobs.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file {@code current.json} in an output folder: it names the last complete run. */
public final class CurrentRun {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentRun.class);
  private static final String RUN_ID = "run_id";

  private final FileStore files;
  private final Path out;

  /** The current run of this output folder. */
  public CurrentRun(FileStore files, Path out) {
    this.files = files;
    this.out = out;
  }

  /** The id of the last complete run, or nothing if there is none. */
  public Optional<String> id() {
    return files.readText(file()).map(text -> (String) Manifest.parse(text).get(RUN_ID));
  }

  /** Makes this run the current one. */
  public void set(RunFolders run) {
    Map<String, String> content = new LinkedHashMap<>();
    content.put(RUN_ID, run.runId());
    content.put("path", run.relative());
    content.put("manifest", run.relative() + "/" + Manifest.NAME);
    files.writeText(file(), Manifest.json(content));
    if (files.isLocal(out)) {
      link(run);
    }
  }

  /** A convenience for people at a shell; where it cannot be made, {@code current.json} does. */
  private void link(RunFolders run) {
    java.nio.file.Path folder = java.nio.file.Path.of(out.toUri());
    try {
      java.nio.file.Path fresh = folder.resolve(".current.unfinished");
      Files.deleteIfExists(fresh);
      Files.createSymbolicLink(fresh, java.nio.file.Path.of(run.relative()));
      Files.move(fresh, folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("No link to the current run: this file system has no symbolic links.");
    }
  }

  private Path file() {
    return new Path(out, "current.json");
  }
}
