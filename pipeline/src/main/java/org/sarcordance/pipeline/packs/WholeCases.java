package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;

/**
 * Reads whole cases: {@code why,given,history,expected} in the notation of {@link CaseNotation}.
 */
final class WholeCases {
  private static final List<String> HEADER = List.of("why", "given", "history", "expected");

  private WholeCases() {}

  /**
   * The cases of a file, in its order.
   *
   * @param usual the fields of each case unless it says otherwise
   * @param expected reads the answers beside a case, by what is asked
   * @throws ProblemsException with everything in the file that cannot be read
   */
  static List<WholeCase> of(
      String edition, CaseFile file, String usual, Function<String, Map<String, String>> expected) {
    List<WholeCase> cases = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    if (!file.names().equals(HEADER)) {
      String remedy = "Write " + String.join(",", HEADER) + ".";
      problems.add(PackProblems.form(file.path(), 1L, "the header has another form.", remedy));
    } else {
      for (CaseFile.Line line : file.lines()) {
        try {
          cases.add(read(edition, file.path(), line, usual, expected));
        } catch (IllegalArgumentException e) {
          String message = "case \"%s\": %s.".formatted(line.cells().get(0), e.getMessage());
          String remedy = "The notation is told in the guidelines page, \"A whole case\".";
          problems.add(PackProblems.form(file.path(), line.number(), message, remedy));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    return cases;
  }

  private static WholeCase read(
      String edition,
      String file,
      CaseFile.Line line,
      String usual,
      Function<String, Map<String, String>> expected) {
    String given = line.cells().get(1);
    String history = line.cells().get(2);
    return new WholeCase(
        edition,
        file,
        line.number(),
        line.cells().get(0),
        given,
        history,
        expected.apply(line.cells().get(3)),
        CaseNotation.row(WholeCase.id(file, line.number()), usual + " " + given, history));
  }
}
