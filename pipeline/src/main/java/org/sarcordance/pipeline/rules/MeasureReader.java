package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one measure file and fits it with what measures share. */
final class MeasureReader {
  private static final String FACT_OF_DOUBT = "_unknown";
  private static final Set<String> KEYS =
      Set.of(
          "measure",
          "title",
          "definition",
          "type",
          "strength",
          "base",
          "population",
          "undecided",
          "exclusions",
          "needs",
          "numerator",
          "met_reasons",
          "special",
          "otherwise",
          "unknown",
          "not_met_reasons",
          "due_day",
          "trial",
          "trial_day",
          "trial_undated",
          "expected_by",
          "declined",
          "recurrence",
          "exceptions",
          "reads",
          "attributed_to",
          "subject",
          "expects",
          "found",
          "never_undecided",
          "cite");
  private static final String NO_DAY = "CAST(NULL AS INT)";

  private final Care care;
  private final String edition;

  MeasureReader(Care care, String edition) {
    this.care = care;
    this.edition = edition;
  }

  Measure read(YamlNode file) {
    file.allow(KEYS);
    Map<String, String> parameters = parameters(file);
    List<Sql> unknowns = unknowns(file, parameters);
    return new Measure(
        file.at("measure").text(),
        file.at("title").text(),
        edition,
        file.at("definition").text(),
        file.at("type").text(),
        strength(file.at("strength")),
        memberships(file),
        file.at("numerator").sql(),
        cases(file, "met_reasons", "MET"),
        otherwise(file, parameters, unknowns),
        unknowns,
        cases(file, "not_met_reasons", "NOT_MET"),
        file.find("due_day").or(() -> file.find("expected_by")).map(YamlNode::sql),
        file.texts("attributed_to"),
        sentence(file),
        String.join("; ", file.texts("cite")));
  }

  /** What the shared rules put into their {places}; a flag has no value of its own. */
  private static Map<String, String> parameters(YamlNode file) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String key : List.of("due_day", "trial", "declined", "recurrence")) {
      file.text(key).ifPresent(value -> parameters.put(key, "(" + value + ")"));
    }
    file.text("trial")
        .map(trial -> file.text("trial_day").orElse(trial + "_day"))
        .ifPresent(day -> parameters.put("trial_day", "(" + day + ")"));
    file.text("trial")
        .map(trial -> file.text("trial_undated").orElse(trial + "_undated"))
        .ifPresent(undated -> parameters.put("trial_undated", "(" + undated + ")"));
    file.texts("exceptions").forEach(flag -> parameters.put(flag, "TRUE"));
    file.texts("reads").forEach(flag -> parameters.put(flag, "TRUE"));
    return parameters;
  }

  private static List<Measure.Case> strength(YamlNode node) {
    return node.items().stream()
        .map(
            item ->
                item.node() instanceof org.yaml.snakeyaml.nodes.ScalarNode
                    ? new Measure.Case(Optional.empty(), "", item.text())
                    : new Measure.Case(
                        item.find("when").map(YamlNode::sql), "", item.at("is").text()))
        .toList();
  }

  private List<Measure.Membership> memberships(YamlNode file) {
    List<Measure.Membership> steps = new ArrayList<>();
    Optional<Care.Base> base = file.find("base").map(this::base);
    base.ifPresent(
        shared -> {
          steps.add(requirement(shared.population()));
          steps.addAll(shared.undecided());
          steps.addAll(shared.exclusions());
        });
    file.find("population").map(YamlNode::sql).ifPresent(sql -> steps.add(requirement(sql)));
    base.ifPresent(shared -> steps.addAll(shared.stageNeeds()));
    steps.addAll(CareReader.memberships(file, "undecided", "INDETERMINATE"));
    steps.addAll(CareReader.memberships(file, "exclusions", "EXCLUDED"));
    base.ifPresent(shared -> steps.addAll(shared.needs()));
    steps.addAll(CareReader.memberships(file, "needs", "INDETERMINATE"));
    return steps;
  }

  private static Measure.Membership requirement(Sql population) {
    return new Measure.Membership(population, true, "NOT_APPLICABLE", "");
  }

  private Care.Base base(YamlNode name) {
    return Optional.ofNullable(care.bases().get(name.text()))
        .orElseThrow(
            () ->
                name.mistake(
                    "names the unknown base \"" + name.text() + "\"",
                    "Bases: " + String.join(", ", care.bases().keySet()) + "."));
  }

  private static List<Measure.Case> cases(YamlNode file, String key, String outcome) {
    return file.items(key).stream()
        .map(
            item ->
                new Measure.Case(
                    item.find("when").map(YamlNode::sql),
                    item.text("outcome").orElse(outcome),
                    item.at("reason").text()))
        .toList();
  }

  private List<Sql> unknowns(YamlNode file, Map<String, String> parameters) {
    List<Sql> reasons =
        file.items("unknown").stream().map(YamlNode::sql).collect(Collectors.toList());
    care.sharedUnknowns().stream()
        .filter(shared -> parameters.keySet().containsAll(shared.uses()))
        .forEach(shared -> reasons.add(shared.reason().with(parameters)));
    return reasons;
  }

  /** The measure's own special cases, then the due rule, or the list the measure gives instead. */
  private List<Measure.Case> otherwise(
      YamlNode file, Map<String, String> parameters, List<Sql> unknowns) {
    List<Measure.Case> cases = new ArrayList<>(cases(file, "special", "EXCEPTION"));
    if (file.find("otherwise").isEmpty()) {
      care.dueRule().forEach(row -> cases.addAll(dueRow(row, parameters, unknowns)));
      return cases;
    }
    for (YamlNode item : file.items("otherwise")) {
      if (item.find("rows").isPresent()) {
        Set<String> rows = new LinkedHashSet<>(item.texts("rows"));
        care.dueRule().stream()
            .filter(row -> rows.contains(row.row()))
            .forEach(row -> cases.addAll(dueRow(row, parameters, unknowns)));
      } else {
        cases.add(
            new Measure.Case(
                Optional.of(item.at("when").sql()),
                item.at("outcome").text(),
                item.at("reason").text()));
      }
    }
    return cases;
  }

  private List<Measure.Case> dueRow(
      Care.DueRow row, Map<String, String> parameters, List<Sql> unknowns) {
    if (!parameters.keySet().containsAll(row.uses())) {
      return List.of();
    }
    if (row.when().isEmpty()) {
      return doubts(unknowns);
    }
    Map<String, String> values = new LinkedHashMap<>(parameters);
    values.putIfAbsent("due_day", NO_DAY);
    return List.of(
        new Measure.Case(row.when().map(sql -> sql.with(values)), row.outcome(), row.reason()));
  }

  /** The reasons that the expressions may give: those they name, and any for a fact's own. */
  private List<Measure.Case> doubts(List<Sql> unknowns) {
    return care.unknownOrder().stream()
        .filter(
            code ->
                unknowns.stream()
                    .map(Sql::text)
                    .anyMatch(text -> text.contains(FACT_OF_DOUBT) || text.contains(code)))
        .map(code -> new Measure.Case(Optional.empty(), "INDETERMINATE", code))
        .toList();
  }

  private Measure.Sentence sentence(YamlNode file) {
    YamlNode subject = file.at("subject");
    Sql opening =
        Optional.ofNullable(care.subjects().get(subject.text()))
            .orElseThrow(
                () ->
                    subject.mistake(
                        "names the unknown subject \"" + subject.text() + "\"",
                        "Subjects: " + String.join(", ", care.subjects().keySet()) + "."));
    Map<String, Sql> found = new LinkedHashMap<>(care.found());
    file.find("found")
        .ifPresent(node -> node.entries().forEach((key, text) -> found.put(key, text.sql())));
    return new Measure.Sentence(opening, file.at("expects").sql(), found);
  }
}
