package org.sarcordance.pipeline.derive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarcordance.pipeline.rules.YamlNode;

/** Reads the kinds of facts about regimens, doses, treatment outside trials and dates. */
final class RegimenFactReader {
  private final FactReader reader;

  RegimenFactReader(FactReader reader) {
    this.reader = reader;
  }

  /** The family of an entry; empty where its kind is none of these. */
  Optional<FactFamily> family(YamlNode entry) {
    return Optional.ofNullable(
        switch (entry.at("kind").text()) {
          case "event_day" -> new EventDayFacts(FactReader.gives(entry), set(entry, "types"));
          case "outside_trial" -> new OutsideTrialFacts(FactReader.gives(entry), act(entry, "act"));
          case "undated" -> new UndatedFact(FactReader.gives(entry), act(entry, "act"));
          case "radiotherapy_dose" ->
              new RadiotherapyDoseFacts(
                  FactReader.gives(entry), act(entry, "act"), set(entry, "modalities"));
          case "date_faults" ->
              new DateFaultFacts(
                  FactReader.gives(entry), entry.at("death").text(), entry.at("late").number());
          case "regimens" -> regimens(entry);
          case "first_regimen" -> firstRegimen(entry);
          default -> null;
        });
  }

  private FactFamily regimens(YamlNode entry) {
    Act ancillary = act(entry, "ancillary");
    RegimenDemand demand =
        entry.find("contain").isPresent()
            ? new RegimenDemand.Contains(act(entry, "contain"))
            : new RegimenDemand.IsOneOf(combinations(entry), ancillary);
    return new RegimenFacts(
        FactReader.gives(entry),
        act(entry, "systemic"),
        act(entry, "act"),
        FactReader.window(entry),
        demand,
        entry.at("same_regimen_days").number());
  }

  private FactFamily firstRegimen(YamlNode entry) {
    Map<String, Act> asked = new LinkedHashMap<>();
    entry.at("asks").entries().forEach((name, act) -> asked.put(name, reader.act(act)));
    return new FirstRegimenFacts(
        FactReader.gives(entry),
        entry.at("prefix").text(),
        act(entry, "systemic"),
        act(entry, "ancillary"),
        Anchor.of(entry.at("from")),
        asked,
        entry.at("same_regimen_days").number());
  }

  /** Each item is a regimen, its agents joined by a plus sign. */
  private static List<Set<String>> combinations(YamlNode entry) {
    return entry.texts("are").stream()
        .map(text -> Stream.of(text.split("\\+")).map(String::strip).collect(Collectors.toSet()))
        .toList();
  }

  private Act act(YamlNode entry, String key) {
    return reader.act(entry, key);
  }

  private static Set<String> set(YamlNode entry, String key) {
    return FactReader.set(entry, key);
  }
}
