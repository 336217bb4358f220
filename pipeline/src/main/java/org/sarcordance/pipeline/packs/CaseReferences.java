package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.schemas.ClosestWords;
import org.sarcordance.schemas.Problem;

/** The measures and answers that whole cases expect. */
final class CaseReferences {
  private CaseReferences() {}

  static List<Problem> problems(Pack pack) {
    Set<String> measures =
        pack.guidelines().measures().stream().map(Measure::id).collect(Collectors.toSet());
    Reasons reasons = new Reasons(pack.guidelines().care());
    List<Problem> problems = new ArrayList<>();
    for (WholeCase one : pack.wholeCases()) {
      one.expected()
          .forEach(
              (measure, answer) -> {
                if (!measures.contains(measure)) {
                  String closest = String.join(", ", ClosestWords.of(measure, measures));
                  String message = "there is no measure \"%s\".".formatted(measure);
                  problems.add(problem(one, message, "Closest: " + closest + "."));
                } else if (!isAnswer(reasons, answer)) {
                  String message = "%s cannot be answered %s.".formatted(measure, answer);
                  problems.add(problem(one, message, "Outcome and reason are a closed list."));
                }
              });
    }
    return problems;
  }

  private static boolean isAnswer(Reasons reasons, String answer) {
    String[] parts = answer.split(":");
    return answer.equals(WholeCaseAnswers.NOT_APPLICABLE) || reasons.has(parts[0], parts[1]);
  }

  private static Problem problem(WholeCase one, String message, String remedy) {
    String text = "case \"%s\": %s".formatted(one.why(), message);
    return PackProblems.problem(one.file(), one.line(), "guideline-reference", text, remedy);
  }
}
