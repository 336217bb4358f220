package org.sarcordance.jobs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunTables;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.share.Moves;
import org.sarcordance.pipeline.share.Release;
import org.sarcordance.pipeline.share.ReleaseCsv;

/**
 * Writes releases: folders named by their day that hold aggregates only and may leave the house. A
 * release is refused where, held against the last one, it would tell of few persons.
 *
 * @param folder where the releases are
 * @param today the day of a release that is made now
 */
public record Sharing(Path folder, FileStore files, LocalDate today) {
  private static final String TABLE = "measures.csv";

  /**
   * What became of a release.
   *
   * @param isRefused whether nothing was written
   * @param message where it is, or why there is none
   */
  public record Result(boolean isRefused, String message) {}

  Result publish(Run run, RunTables tables, Guidelines guidelines) {
    Release release = Release.of(tables.read(run.folders().table("measures")));
    Optional<Path> last = last();
    List<String> moved =
        last.flatMap(earlier -> files.readText(new Path(earlier, TABLE)))
            .map(text -> Moves.small(ReleaseCsv.read(text), release))
            .orElse(List.of());
    if (!moved.isEmpty()) {
      return new Result(true, refusal(last.orElseThrow(), moved));
    }
    String page =
        new RunPages(run, Optional.empty(), tables, files, guidelines)
            .released(release, today.toString());
    return write(release, page);
  }

  private Result write(Release release, String page) {
    Path target = new Path(folder, today.toString());
    Path unfinished = files.unfinished(target);
    files.makeFolder(unfinished);
    files.writeText(new Path(unfinished, TABLE), ReleaseCsv.write(release));
    files.writeText(new Path(unfinished, "index.html"), page);
    files.finishFolder(target);
    return new Result(
        false,
        "Release %s (%d of %d groups are hidden)"
            .formatted(target.toUri().getPath(), release.hidden(), release.size()));
  }

  private Optional<Path> last() {
    return files.children(folder).stream()
        .filter(child -> child.getName().matches("\\d{4}-\\d{2}-\\d{2}"))
        .max(Comparator.comparing(Path::getName));
  }

  private static String refusal(Path last, List<String> moved) {
    return ("Cannot share this run: since the release of %s, counts moved by 1 to 4 in %s. Held"
            + " side by side the two would tell of few persons. Nothing was released; the run"
            + " itself is complete. Share again when more has changed.")
        .formatted(last.getName(), String.join(", ", moved));
  }
}
