package org.sarcordance.pipeline.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sarcordance.schemas.TableSchemas;

/** What the columns of the case row mean, in the words of schemas and editions. */
public final class Definitions {
  private static final Map<String, String> COMPANIONS =
      Map.of(
          "_day", "Its day. ",
          "_unknown", "Why it may have been done unseen. ",
          "_facility", "Where it was done. ");

  private final Map<String, String> definitions = new HashMap<>();

  /** The definitions that the schemas and the guidelines give. */
  public Definitions(Guidelines guidelines) {
    TableSchemas.work("conformed")
        .fields()
        .forEach(field -> definitions.put(field.name(), field.description()));
    guidelines.facts().forEach(this::fact);
    guidelines.columns().forEach(rule -> definitions.putAll(rule.definitions()));
  }

  /** The definition of a column; a companion of a fact is told by that fact. */
  public Optional<String> of(String column) {
    return Optional.ofNullable(definitions.get(column));
  }

  private void fact(YamlNode entry) {
    entry
        .find("gives")
        .ifPresent(
            gives -> gives.entries().forEach((name, text) -> definitions.put(name, text.text())));
    if (entry.find("fact").isPresent() && entry.find("definition").isPresent()) {
      String fact = entry.at("fact").text();
      String definition = entry.at("definition").text();
      definitions.put(fact, definition);
      COMPANIONS.forEach((end, what) -> definitions.put(fact + end, what + definition));
    }
  }
}
