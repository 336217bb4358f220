package org.sarcordance.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What {@code datapackage.json} says.
 *
 * @param submission what the registry states; of use only when there are no problems
 * @param resources the files it describes, by table
 * @param problems everything that is wrong with it
 */
record Descriptor(Submission submission, Map<String, Resource> resources, List<Problem> problems) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");
  private static final Pattern SHA256 = Pattern.compile("sha256:[0-9a-fA-F]{64}");

  /** A file it describes; {@code bytes} is -1 where it gives no size. */
  record Resource(String path, long bytes, String sha256) {}

  static Descriptor read(Path file) {
    try {
      return new Reading(JSON.readTree(Files.readAllBytes(file))).descriptor();
    } catch (IOException e) {
      throw new ProblemsException(
          List.of(
              ExtractProblems.refusal(
                  Extracts.DESCRIPTOR,
                  "descriptor",
                  "it is not JSON that can be read.",
                  "Write it anew; a comma or a bracket may be missing.")));
    }
  }

  /** Reads one descriptor and collects what is wrong. */
  private static final class Reading {
    private final JsonNode json;
    private final JsonNode own;
    private final List<Problem> problems = new ArrayList<>();

    Reading(JsonNode json) {
      this.json = json;
      this.own = json.path("sarcordance");
    }

    Descriptor descriptor() {
      String registry = own.path("registry").asText();
      RegistryNames.problem(Extracts.DESCRIPTOR, registry).ifPresent(problems::add);
      int version = number("schema_version", 0);
      if (version != Submission.SCHEMA_VERSION) {
        refuse(
            "schema_version",
            "sarcordance.schema_version must be "
                + Submission.SCHEMA_VERSION
                + ", the only one so far.",
            "Export by the schemas of that version and state it.");
      }
      int number = number("submission", -1);
      int lag = number("reporting_lag_days", Submission.DEFAULT_LAG_DAYS);
      Submission submission = new Submission(registry, number, version, lag, captures());
      return new Descriptor(submission, resources(), problems);
    }

    private int number(String key, int absent) {
      JsonNode value = own.path(key);
      int number = value.isMissingNode() ? absent : value.asInt(-1);
      if (number < 0 || (!value.isMissingNode() && !value.isIntegralNumber())) {
        refuse(
            key,
            "sarcordance." + key + " must be a whole number, 0 or greater.",
            "Write it without quotes.");
      }
      return number;
    }

    private Set<String> captures() {
      Set<String> captures = new TreeSet<>();
      own.path("captures").forEach(kind -> captures.add(kind.asText()));
      boolean empty = own.has("captures") && captures.isEmpty();
      if (empty || !Captures.kinds().containsAll(captures)) {
        refuse(
            "captures",
            "sarcordance.captures may hold " + String.join(", ", Captures.kinds()) + ".",
            "Name the kinds the source records, or leave captures out to have them seen.");
      }
      return captures;
    }

    private Map<String, Resource> resources() {
      Map<String, Resource> resources = new LinkedHashMap<>();
      json.path("resources").forEach(resource -> add(resources, resource));
      if (!resources.containsKey("cases")) {
        refuse("resources", "it describes no resource cases.", "Describe cases.csv.");
      }
      return resources;
    }

    private void add(Map<String, Resource> resources, JsonNode resource) {
      String table = resource.path("name").asText();
      String path = resource.path("path").asText();
      String hash = resource.path("hash").asText();
      if (!TableSchemas.inputs().contains(table)) {
        return;
      }
      if (!PLAIN_PATH.matcher(path).matches()) {
        refuse(
            "path",
            "the path of " + table + " must be the plain name of a file beside it.",
            "Put the file into the same folder.");
      } else if (!SHA256.matcher(hash).matches()) {
        refuse(
            "hash",
            "the hash of " + table + " must be sha256: and 64 hexadecimal digits.",
            "Compute it with sha256sum.");
      } else {
        long bytes = resource.path("bytes").asLong(-1);
        String sha256 = hash.substring(hash.indexOf(':') + 1);
        if (resources.put(table, new Resource(path, bytes, sha256)) != null) {
          refuse("resources", table + " is described twice.", "Keep one of them.");
        }
      }
    }

    private void refuse(String rule, String message, String remedy) {
      problems.add(ExtractProblems.refusal(Extracts.DESCRIPTOR, rule, message, remedy));
    }
  }
}
