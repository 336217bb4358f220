package org.sarcordance.pipeline.derive;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.DrugDictionary;

/** Makes the reader of histories from the {@code history} entry of the editions. */
final class Histories {
  private Histories() {}

  static HistoryReader reader(Guidelines guidelines) {
    YamlNode entry = guidelines.history();
    return new HistoryReader(
        DrugDictionary.load(),
        guidelines.table(entry.at("blank_target")),
        texts(entry, "recurrences"),
        texts(entry, "treated_elsewhere"),
        texts(entry, "dead").stream().map(Integer::valueOf).collect(Collectors.toSet()),
        entry.at("unknown_result").text());
  }

  private static Set<String> texts(YamlNode entry, String key) {
    return new LinkedHashSet<>(entry.texts(key));
  }
}
