package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.StructField;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.decision.Cell;
import org.sarcordance.schemas.decision.ValueType;

/** Reads the facts that tell of an act over the whole history: whether, until when, and since. */
final class EverFactReader {
  private final FactReader facts;

  EverFactReader(FactReader facts) {
    this.facts = facts;
  }

  /** The facts of an entry; empty when its kind is none of these. */
  Optional<FactFamily> family(YamlNode entry) {
    return Optional.ofNullable(
        switch (entry.at("kind").text()) {
          case "ever" -> ever(entry);
          case "ever_together" -> together(entry);
          default -> null;
        });
  }

  private FactFamily ever(YamlNode entry) {
    entry.allow(
        Set.of("kind", "fact", "act", "organ", "high_mg", "standard_mg", "running", "definition"));
    Act act = facts.act(entry, "act");
    DoseBand dose =
        entry.find("high_mg").isEmpty()
            ? DoseBand.ANY
            : new DoseBand(entry.at("high_mg").number(), entry.at("standard_mg").number());
    return new EverFacts(
        fields(entry),
        entry.text("organ").map(text -> act.in(Cell.parse(text, ValueType.STRING))).orElse(act),
        dose,
        isRunning(entry));
  }

  private FactFamily together(YamlNode entry) {
    entry.allow(
        Set.of("kind", "fact", "acts", "systemic", "same_regimen_days", "running", "definition"));
    return new EverTogetherFacts(
        fields(entry),
        facts.act(entry, "systemic"),
        entry.items("acts").stream().map(facts::act).toList(),
        entry.at("same_regimen_days").number(),
        isRunning(entry));
  }

  private static boolean isRunning(YamlNode entry) {
    return entry.text("running").map(Boolean::valueOf).orElse(false);
  }

  private static List<StructField> fields(YamlNode entry) {
    String name = entry.at("fact").text();
    return List.of(
        FactReader.field(name, entry.at("definition").text()),
        FactReader.field(
            name + "_last_day",
            "Last day on which it counts as given; NULL where not given, or only on unknown days."),
        FactReader.field(
            name + "_over_day",
            "Day from which on it was given no more; NULL where it may have been, or never was."));
  }
}
