package org.sarcordance.pipeline.derive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.YamlNode;

/** Reads the facts about the sequence of drugs: lines, courses, gaps, doses, progression. */
final class SequenceFactReader {
  static final String KINDS =
      "courses, daily_dose, failure, first_drug, gaps, incomplete_marker, last_regimen, progression,"
          + " running, unnamed";

  private final FactReader facts;
  private final Guidelines guidelines;

  SequenceFactReader(FactReader facts, Guidelines guidelines) {
    this.facts = facts;
    this.guidelines = guidelines;
  }

  /** The facts of an entry; empty when its kind is none of these. */
  Optional<FactFamily> family(YamlNode entry) {
    return Optional.ofNullable(
        switch (entry.at("kind").text()) {
          case "courses" ->
              new CoursesFacts(
                  FactReader.gives(entry),
                  entry.at("prefix").text(),
                  facts.act(entry, "act"),
                  facts.exposures(entry),
                  entry.at("gap_days").number());
          case "running" ->
              new RunningFacts(
                  FactReader.gives(entry),
                  facts.act(entry, "act"),
                  facts.exposures(entry),
                  Anchor.of(entry.at("after")),
                  FactReader.anchor(entry, "before"),
                  FactReader.doubts(entry));
          case "daily_dose" -> dose(entry);
          case "failure" ->
              new FailureFacts(
                  FactReader.gives(entry),
                  entry.at("prefix").text(),
                  facts.act(entry, "act"),
                  facts.act(entry, "systemic"),
                  Anchor.of(entry.at("before")),
                  FactReader.set(entry, "events"),
                  entry.at("progressed").text(),
                  FactReader.set(entry, "stops"),
                  FactReader.set(entry, "unknown_stops"));
          case "first_drug" -> firstDrug(entry);
          case "last_regimen" ->
              new LastRegimenFacts(
                  FactReader.gives(entry),
                  entry.at("prefix").text(),
                  facts.act(entry, "systemic"),
                  facts.act(entry, "ignored"),
                  entry.items("until").stream().map(Anchor::of).toList(),
                  entry.at("within_days").number(),
                  fitting(entry.at("fitting")));
          case "gaps" -> gaps(entry);
          case "progression" -> progression(entry);
          case "unnamed" -> new UnnamedFact(FactReader.gives(entry), facts.act(entry, "act"));
          case "incomplete_marker" ->
              new IncompleteMarkerFact(
                  FactReader.gives(entry),
                  FactReader.set(entry, "genes"),
                  entry.at("positive").text(),
                  entry.at("resistance").text(),
                  FactReader.set(entry, "not_methods"),
                  entry.at("missing").text().equals("exon"));
          default -> null;
        });
  }

  private FactFamily dose(YamlNode entry) {
    YamlNode reasons = entry.at("reasons");
    return new DailyDoseFacts(
        FactReader.gives(entry),
        entry.at("prefix").text(),
        facts.act(entry, "act"),
        entry.at("high_mg").number(),
        entry.at("standard_mg").number(),
        Anchor.of(entry.at("or_from")),
        entry.at("days").number(),
        entry.at("toxic").text(),
        new DailyDoseFacts.Terms(reasons.at("between").text(), reasons.at("unknown").text()));
  }

  private FactFamily firstDrug(YamlNode entry) {
    YamlNode awaiting = entry.at("awaiting");
    return new FirstDrugFacts(
        FactReader.gives(entry),
        entry.at("prefix").text(),
        facts.act(entry, "act"),
        entry.at("within_days").number(),
        fitting(entry.at("fitting")),
        facts.act(awaiting, "act"),
        Anchor.of(awaiting.at("result")),
        Anchor.of(awaiting.at("until")));
  }

  private FittingDrugs fitting(YamlNode entry) {
    return new FittingDrugs(
        guidelines.table(entry.at("table")),
        entry.at("input").text(),
        entry.at("output").text(),
        entry.at("fact").text());
  }

  private FactFamily gaps(YamlNode entry) {
    return new GapFacts(
        FactReader.gives(entry),
        entry.at("prefix").text(),
        facts.act(entry, "act"),
        facts.exposures(entry),
        entry.at("gap_days").number(),
        gapReasons(entry));
  }

  private GapReasons gapReasons(YamlNode entry) {
    YamlNode surgery = entry.at("around_surgery");
    YamlNode progression = entry.at("progression");
    YamlNode instead = entry.at("instead");
    return new GapReasons(
        facts.act(surgery, "act"),
        surgery.at("gap_days").number(),
        FactReader.set(progression, "events"),
        progression.at("days").number(),
        texts(entry.at("stops")),
        acts(instead.at("acts")),
        instead.at("days").number(),
        FactReader.set(entry, "unknown_stops"),
        new GapReasons.Terms(
            entry.at("none").text(),
            surgery.at("reason").text(),
            progression.at("reason").text(),
            entry.at("unknown_stop").text(),
            entry.at("unexplained").text()),
        entry.texts("order"));
  }

  private FactFamily progression(YamlNode entry) {
    return new ProgressionFacts(
        FactReader.gives(entry),
        entry.at("prefix").text(),
        facts.act(entry, "act"),
        facts.act(entry, "judged"),
        facts.exposures(entry),
        FactReader.set(entry, "events"),
        FactReader.set(entry, "limited"),
        entry.at("stopped_days").number(),
        entry.at("before_days").number(),
        entry.at("after_days").number(),
        acts(entry.at("actions")),
        FactReader.set(entry, "captured_by"));
  }

  /** Acts by name, with what each is called. */
  private Map<Act, String> acts(YamlNode node) {
    Map<Act, String> acts = new LinkedHashMap<>();
    node.entries().forEach((name, text) -> acts.put(facts.act(name, text), text.text()));
    return acts;
  }

  private static Map<String, String> texts(YamlNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.entries().forEach((key, value) -> texts.put(key, value.text()));
    return texts;
  }
}
