package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.rules.Care;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.ClosestWords;
import org.sarcordance.schemas.CodeList;
import org.sarcordance.schemas.Problem;

/** The reasons of answers. They are a closed list, as pages and registries count by them. */
final class Reasons {
  private static final String UNDECIDED = "INDETERMINATE";

  /** The keys whose items give a reason, with the outcome where the item names none. */
  private static final Map<String, String> OUTCOMES =
      Map.of(
          "undecided", UNDECIDED,
          "exclusions", "EXCLUDED",
          "stage_needs", UNDECIDED,
          "needs", UNDECIDED,
          "met_reasons", "MET",
          "special", "EXCEPTION",
          "otherwise", "",
          "not_met_reasons", "NOT_MET",
          "due_rule", "",
          "asks", UNDECIDED);

  private final Map<String, Map<String, String>> known = new LinkedHashMap<>();
  private final Set<String> asked;

  Reasons(Care care) {
    for (Map<String, String> row : CodeList.load("reasons").rows()) {
      known
          .computeIfAbsent(row.get("outcome"), key -> new LinkedHashMap<>())
          .put(row.get("reason"), row.get("meaning"));
    }
    asked = care.asks().stream().map(Care.Ask::reason).collect(Collectors.toSet());
  }

  /** The reasons that a file, or a base, gives and that are not in the lists. */
  List<Problem> problems(YamlNode node) {
    List<Problem> problems = new ArrayList<>();
    OUTCOMES.forEach(
        (key, outcome) ->
            node.items(key).stream()
                .filter(item -> item.find("reason").isPresent())
                .forEach(item -> reason(item, outcome, problems)));
    node.find("found").ifPresent(found -> words(found, problems));
    return problems;
  }

  /** Whether the outcome can have the reason. */
  boolean has(String outcome, String reason) {
    return known.getOrDefault(outcome, Map.of()).containsKey(reason);
  }

  /** What a reason means, in words; the reason itself where the list does not have it. */
  String meaning(String outcome, String reason) {
    return known.getOrDefault(outcome, Map.of()).getOrDefault(reason, reason);
  }

  private void reason(YamlNode item, String usual, List<Problem> problems) {
    YamlNode reason = item.at("reason");
    String outcome = item.text("outcome").orElse(usual);
    if (!has(outcome, reason.text())) {
      String message = "%s cannot have the reason \"%s\".".formatted(outcome, reason.text());
      problems.add(PackProblems.reference(reason, message, closest(outcome, reason.text())));
    } else if (outcome.equals(UNDECIDED) && !asked.contains(reason.text())) {
      String message = "nothing says which column would decide \"%s\".".formatted(reason.text());
      String remedy = "Add it to asks in words.yaml.";
      problems.add(PackProblems.reference(reason, message, remedy));
    }
  }

  private String closest(String outcome, String reason) {
    Set<String> allowed = known.containsKey(outcome) ? known.get(outcome).keySet() : known.keySet();
    return "Closest: " + String.join(", ", ClosestWords.of(reason, allowed)) + ".";
  }

  /** The words for what was found go with a reason, or with an outcome as a whole. */
  private void words(YamlNode found, List<Problem> problems) {
    Set<String> all = new LinkedHashSet<>(known.keySet());
    known.values().forEach(reasons -> all.addAll(reasons.keySet()));
    found
        .entries()
        .forEach(
            (key, text) -> {
              if (!all.contains(key)) {
                String message = "there is no reason or outcome \"%s\".".formatted(key);
                String closest = String.join(", ", ClosestWords.of(key, all));
                problems.add(PackProblems.reference(text, message, "Closest: " + closest + "."));
              }
            });
  }
}
