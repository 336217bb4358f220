package org.sarcordance.jobs.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes the descriptor of an extract, last, so that an extract cut short has none. */
final class DescriptorWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SampleRequest request;
  private final String registry;
  private final int lagDays;
  private final List<String> captures;

  DescriptorWriter(SampleRequest request, String registry, int lagDays, List<String> captures) {
    this.request = request;
    this.registry = registry;
    this.lagDays = lagDays;
    this.captures = captures;
  }

  void write(Path folder, List<DataFileWriter> files) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("name", "synthetic-" + registry.toLowerCase(Locale.ROOT));
    json.put("profile", "tabular-data-package");
    json.put("title", "Synthetic registry " + registry);
    json.put("description", description());
    ObjectNode own = json.putObject("sarcordance");
    own.put("registry", registry);
    own.put("schema_version", 1);
    own.put("submission", 1);
    own.put("reporting_lag_days", lagDays);
    captures.forEach(own.putArray("captures")::add);
    ArrayNode resources = json.putArray("resources");
    for (int i = 0; i < files.size(); i++) {
      resource(resources.addObject(), Layout.ALL.get(i).table(), files.get(i));
    }
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    Files.writeString(folder.resolve("datapackage.json"), text, StandardCharsets.UTF_8);
  }

  private String description() {
    return "Invented cases, no real person. Profile %s, seed %d, %d cases in %d registries."
        .formatted(
            request.profile().name().toLowerCase(Locale.ROOT),
            request.seed(),
            request.cases(),
            request.registries());
  }

  private static void resource(ObjectNode resource, String table, DataFileWriter file) {
    resource.put("name", table);
    resource.put("path", file.name());
    resource.put("bytes", file.bytes());
    resource.put("hash", "sha256:" + file.sha256Hex());
    resource.put("profile", "tabular-data-resource");
    resource.put("encoding", "utf-8");
    resource.put("schema", table);
  }
}
