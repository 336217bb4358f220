package org.sarcordance.jobs.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sarcordance.jobs.runs.OwnerOnly;
import org.sarcordance.jobs.runs.UsageException;
import org.sarcordance.schemas.DataFile;
import org.sarcordance.schemas.Extracts;
import org.sarcordance.schemas.Submission;

/** Writes the descriptor of a folder of CSV files, on the ground of an earlier one if there is. */
public final class DescriptorFile {
  private static final String NAME = "datapackage.json";
  private static final String RESOURCES = "resources";
  private static final String HASH = "hash";
  private static final int FIRST_SUBMISSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final ObjectNode json;
  private final JsonNode earlierResources;

  private DescriptorFile(Path folder, ObjectNode json) {
    this.folder = folder;
    this.json = json;
    this.earlierResources = json.path(RESOURCES).deepCopy();
  }

  /**
   * Writes {@code datapackage.json} into the folder and returns where it is.
   *
   * @throws UsageException if the folder has no {@code cases.csv}, or an earlier descriptor that
   *     cannot be read
   */
  public static Path write(Path folder, StatedSubmission stated) throws IOException {
    List<DataFile> files = Extracts.files(folder);
    if (files.isEmpty() || !files.get(0).table().equals("cases")) {
      throw new UsageException(
          "There is no cases.csv in %s. Name the folder that holds it.".formatted(folder));
    }
    DescriptorFile descriptor = new DescriptorFile(folder, earlier(folder.resolve(NAME)));
    descriptor.describe(files, stated);
    return descriptor.write();
  }

  private static ObjectNode earlier(Path file) throws IOException {
    if (!Files.exists(file)) {
      return JSON.createObjectNode();
    }
    try {
      return (ObjectNode) JSON.readTree(file.toFile());
    } catch (IOException | ClassCastException e) {
      throw new UsageException(
          "%s cannot be read. Remove it, and a new one is written.".formatted(file));
    }
  }

  private void describe(List<DataFile> files, StatedSubmission stated) {
    String folderName = folder.toAbsolutePath().normalize().getFileName().toString();
    putIfAbsent("name", folderName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-"));
    putIfAbsent("profile", "tabular-data-package");
    boolean isChanged = !hashes(files).equals(earlierHashes());
    ObjectNode own = json.withObject("/sarcordance");
    own.put("registry", stated.registry().orElse(own.path("registry").asText(folderName)));
    own.put("schema_version", Submission.SCHEMA_VERSION);
    own.put("submission", stated.submission().orElse(submission(own, isChanged)));
    int lag = own.path("reporting_lag_days").asInt(Submission.DEFAULT_LAG_DAYS);
    own.put("reporting_lag_days", stated.reportingLagDays().orElse(lag));
    stated.captures().ifPresent(kinds -> kinds.forEach(own.putArray("captures")::add));
    ArrayNode resources = json.putArray(RESOURCES);
    files.forEach(file -> describe(resources.addObject(), file));
  }

  private static int submission(ObjectNode own, boolean isChanged) {
    int earlier = own.path("submission").asInt(FIRST_SUBMISSION - 1);
    return isChanged || earlier < FIRST_SUBMISSION ? earlier + 1 : earlier;
  }

  private void putIfAbsent(String key, String value) {
    if (!json.has(key)) {
      json.put(key, value);
    }
  }

  private static void describe(ObjectNode resource, DataFile file) {
    resource.put("name", file.table());
    resource.put("path", file.path());
    resource.put("bytes", file.bytes());
    resource.put(HASH, "sha256:" + file.sha256());
    resource.put("profile", "tabular-data-resource");
    resource.put("encoding", "utf-8");
    resource.put("schema", file.table());
  }

  private static Map<String, String> hashes(List<DataFile> files) {
    Map<String, String> hashes = new HashMap<>();
    files.forEach(file -> hashes.put(file.table(), "sha256:" + file.sha256()));
    return hashes;
  }

  private Map<String, String> earlierHashes() {
    Map<String, String> hashes = new HashMap<>();
    earlierResources.forEach(it -> hashes.put(it.path("name").asText(), it.path(HASH).asText()));
    return hashes;
  }

  /** Writes beside the old one and puts it in its place, so that there is always a whole one. */
  private Path write() throws IOException {
    Path begun = Files.createTempFile(folder, NAME, ".begun", OwnerOnly.file());
    Files.writeString(begun, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    return Files.move(begun, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
  }
}
