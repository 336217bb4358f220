package org.sarcordance.pipeline.guidelines;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.decision.DecisionTable;

/** The editions that ship with the project, for the laws about their tables. */
final class Editions {
  private static final List<Edition> EDITIONS = Guidelines.builtIn().editions();

  private Editions() {}

  static List<Edition> all() {
    return EDITIONS;
  }

  static List<DecisionTable> tables() {
    return EDITIONS.stream().flatMap(edition -> edition.tables().values().stream()).toList();
  }

  /** The table of that id, as in {@code ajcc-8/stage_group}. */
  static DecisionTable table(String id) {
    return tables().stream().filter(table -> table.id().equals(id)).findFirst().orElseThrow();
  }

  static Path folder(Edition edition) {
    try {
      return Path.of(Editions.class.getResource("/guidelines/" + edition.name()).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Bug: the edition has no address", e);
    }
  }
}
