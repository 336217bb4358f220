package org.sarcordance.schemas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code datapackage.json} says.
 *
 * @param submission what the registry states; of use only when there are no problems
 * @param resources the files it describes, by table
 * @param problems everything that is wrong with it
 */
record Descriptor(Submission submission, Map<String, Resource> resources, List<Problem> problems) {
  private static final int MOST_BYTES = 1 << 20;
  private static final int DEEPEST = 50;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build());

  /** A file it describes; {@code bytes} is -1 where it gives no size. */
  record Resource(String path, long bytes, String sha256) {}

  /**
   * Reads a descriptor.
   *
   * @throws ProblemsException if it is not JSON, or more than any descriptor needs
   */
  static Descriptor read(InputStream file) throws IOException {
    byte[] bytes = file.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      String message = "it is larger than " + MOST_BYTES + " bytes.";
      throw refused("descriptor", message, "Describe the files and nothing else.");
    }
    return of(json(bytes));
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      String message = "it is not JSON that can be read.";
      throw refused("descriptor", message, "Write it anew; a comma or a bracket may be missing.");
    }
  }

  private static Descriptor of(JsonNode json) {
    JsonNode own = json.path("sarcordance");
    List<Problem> problems = new ArrayList<>(DescriptorSchema.problems(json));
    int version = own.path("schema_version").asInt();
    if (version > Submission.SCHEMA_VERSION) {
      problems.add(newer(version));
    }
    Map<String, Resource> resources = new LinkedHashMap<>();
    for (JsonNode resource : json.path("resources")) {
      String table = resource.path("name").asText();
      boolean isTable = TableSchemas.inputs().contains(table);
      if (isTable && resources.put(table, resource(resource)) != null) {
        String message = table + " is described twice.";
        problems.add(problem("resources", message, "Keep one of them."));
      }
    }
    return new Descriptor(submission(own, version), resources, problems);
  }

  private static Submission submission(JsonNode own, int version) {
    Set<String> captures = new TreeSet<>();
    own.path("captures").forEach(kind -> captures.add(kind.asText()));
    return new Submission(
        own.path("registry").asText(),
        own.path("submission").asInt(),
        version,
        own.path("reporting_lag_days").asInt(Submission.DEFAULT_LAG_DAYS),
        captures);
  }

  private static Resource resource(JsonNode json) {
    String hash = json.path("hash").asText();
    return new Resource(
        json.path("path").asText(),
        json.path("bytes").asLong(-1),
        hash.substring(hash.indexOf(':') + 1));
  }

  private static Problem newer(int version) {
    return problem(
        "schema_version",
        "sarcordance.schema_version is %d, but the schemas of this version of Sarcordance are %d."
            .formatted(version, Submission.SCHEMA_VERSION),
        "Use a newer Sarcordance, or export by the older schemas and state their version.");
  }

  private static ProblemsException refused(String rule, String message, String remedy) {
    return new ProblemsException(List.of(problem(rule, message, remedy)));
  }

  private static Problem problem(String rule, String message, String remedy) {
    return ExtractProblems.refusal(Extracts.DESCRIPTOR, rule, message, remedy);
  }
}
