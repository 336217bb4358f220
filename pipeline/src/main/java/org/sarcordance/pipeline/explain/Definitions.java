package org.sarcordance.pipeline.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sarcordance.pipeline.rules.Guidelines;

/** What the columns of the case row say, in the words of the editions and of the schemas. */
final class Definitions {
  private final Map<String, String> definitions = new HashMap<>();

  Definitions(Guidelines guidelines, CaseValues values) {
    definitions.putAll(values.comments());
    guidelines.columns().forEach(rule -> definitions.putAll(rule.definitions()));
  }

  /** The definition of a column, without its full stop. */
  Optional<String> of(String column) {
    return Optional.ofNullable(definitions.get(column))
        .map(text -> text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
  }
}
