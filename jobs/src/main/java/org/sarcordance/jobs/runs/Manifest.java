package org.sarcordance.jobs.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.sarcordance.schemas.DataFile;
import org.sarcordance.schemas.Extract;

/**
 * The file {@code manifest.json} of a run: what went in, by which rules and code, what came out.
 */
public final class Manifest {
  /** The name of the file in the folder of the run. */
  public static final String NAME = "manifest.json";

  private static final String RULES = "rules";

  /** The version of the output contract: raised when a column changes its name or meaning. */
  private static final int TABLES_VERSION = 1;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Manifest() {}

  /** The text of the manifest. */
  public static String of(Run run, List<StepRecord> steps) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("run_id", run.id());
    content.put("code", ordered("version", run.code().version(), "hash", run.code().hash()));
    content.put(RULES, run.rules());
    content.put("tables", ordered("version", TABLES_VERSION));
    content.put("inputs", run.extracts().stream().map(Manifest::input).toList());
    content.put("editions", run.editions().stream().map(Manifest::edition).toList());
    content.put("steps", steps.stream().map(Manifest::step).toList());
    return json(content);
  }

  /** The rules by which an earlier run answered, see {@link Run#rules}; nothing if it is gone. */
  public static Optional<String> rulesOf(RunFolders run, FileStore files) {
    return files
        .readText(new Path(run.published(), NAME))
        .map(text -> parse(text).get(RULES))
        .map(String.class::cast);
  }

  private static Map<String, Object> input(Extract extract) {
    var submission = extract.submission();
    return ordered(
        "registry", submission.registry(),
        "name", extract.name(),
        "submission", submission.submission(),
        "schema_version", submission.schemaVersion(),
        "reporting_lag_days", submission.reportingLagDays(),
        "captures", new TreeSet<>(submission.captures()),
        "files",
            extract.files().values().stream()
                .sorted(Comparator.comparing(DataFile::table))
                .map(Manifest::file)
                .toList());
  }

  private static Map<String, Object> file(DataFile file) {
    return ordered(
        "table", file.table(), "path", file.path(), "bytes", file.bytes(), "sha256", file.sha256());
  }

  private static Map<String, Object> edition(UsedEdition edition) {
    return ordered(
        "edition", edition.name(),
        "title", edition.title(),
        "source", edition.source(),
        "hash", edition.hash());
  }

  private static Map<String, Object> step(StepRecord step) {
    return ordered(
        "step", step.step(),
        "registry", step.registry(),
        "seconds", step.seconds(),
        "tables",
            step.tables().stream()
                .map(t -> ordered("table", t.table(), "rows", t.rows(), "bytes", t.bytes()))
                .toList());
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> parse(String text) {
    try {
      return JSON.readValue(text, Map.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read a file of a run: it is no JSON: " + text, e);
    }
  }

  static String json(Object content) {
    try {
      return JSON.writeValueAsString(content) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Bug: a manifest is plain maps and lists", e);
    }
  }
}
