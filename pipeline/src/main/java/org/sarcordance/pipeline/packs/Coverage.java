package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.rules.Care;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.Problem;

/**
 * Every measure has a case with each answer that matters. One that can never be undecided says why
 * under {@code never_undecided}. Every group with a pathway has a case with a recommendation.
 */
final class Coverage {
  private static final String UNDECIDED = "INDETERMINATE";
  private static final List<String> OUTCOMES = List.of("MET", "NOT_MET", UNDECIDED);

  private Coverage() {}

  static List<Problem> problems(Pack pack) {
    Set<String> tried =
        pack.wholeCases().stream()
            .flatMap(one -> one.expected().entrySet().stream())
            .map(answer -> answer.getKey() + " " + answer.getValue().split(":")[0])
            .collect(Collectors.toSet());
    List<Problem> problems = new ArrayList<>();
    pack.measureFiles().forEach((measure, file) -> problems.addAll(of(measure, file, tried)));
    problems.addAll(ofPathways(pack));
    return problems;
  }

  private static List<Problem> ofPathways(Pack pack) {
    Set<String> tried =
        pack.recommendationCases().stream()
            .flatMap(one -> one.expected().entrySet().stream())
            .filter(asked -> RecommendationAnswers.isRecommended(asked.getKey(), asked.getValue()))
            .map(asked -> asked.getKey().split("/")[0])
            .collect(Collectors.toSet());
    return pack.guidelines().care().pathways().stream()
        .map(Care.Component::group)
        .distinct()
        .filter(group -> !tried.contains(group))
        .map(PackProblems::pathway)
        .toList();
  }

  private static List<Problem> of(String measure, YamlNode file, Set<String> tried) {
    boolean isNeverUndecided = file.find("never_undecided").isPresent();
    List<Problem> problems = new ArrayList<>();
    for (String outcome : OUTCOMES) {
      boolean isTried = tried.contains(measure + " " + outcome);
      boolean isExempt = outcome.equals(UNDECIDED) && isNeverUndecided;
      if (isTried && isExempt) {
        problems.add(
            PackProblems.coverage(
                file.at("never_undecided"),
                measure + " is never undecided, but a case expects INDETERMINATE.",
                "Take the key or the case away."));
      } else if (!isTried && !isExempt) {
        problems.add(PackProblems.coverage(file, missing(measure, outcome), remedy(outcome)));
      }
    }
    return problems;
  }

  private static String missing(String measure, String outcome) {
    return "no case expects %s=%s.".formatted(measure, outcome);
  }

  private static String remedy(String outcome) {
    String add = "Add one to a file of whole cases";
    return outcome.equals(UNDECIDED)
        ? add + ", or say under never_undecided why there can be none."
        : add + ".";
  }
}
