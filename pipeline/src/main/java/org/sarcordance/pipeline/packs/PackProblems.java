package org.sarcordance.pipeline.packs;

import org.sarcordance.pipeline.rules.Sql;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;

/** The problems of packs, made in one place. */
final class PackProblems {
  private PackProblems() {}

  /** Something in a rule file names what is not there. */
  static Problem reference(YamlNode place, String message, String remedy) {
    return problem(place.file(), place.line(), "guideline-reference", message, remedy);
  }

  /** The same of an expression. */
  static Problem reference(Sql place, String message, String remedy) {
    return problem(place.file(), place.line(), "guideline-reference", message, remedy);
  }

  /** A column whose expression Spark refuses. */
  static Problem columns(String message) {
    return problem(
        "columns.yaml",
        null,
        "guideline-condition",
        "Spark cannot analyse a column (" + message.strip().lines().findFirst().orElse("") + ").",
        "Write Spark SQL over the columns that earlier entries give.");
  }

  /** A case that cannot be read. */
  static Problem form(String file, Long line, String message, String remedy) {
    return problem(file, line, "case-form", message, remedy);
  }

  /** A case that gets another answer than the one beside it. */
  static Problem answer(String file, long line, String message) {
    return problem(
        file,
        line,
        "case-answer",
        message,
        "If the new answer is meant, correct the case; if not, correct the rule.");
  }

  /** A measure that some answer is never tried of. */
  static Problem coverage(YamlNode measure, String message, String remedy) {
    return problem(measure.file(), measure.line(), "case-coverage", message, remedy);
  }

  /** A patient group whose recommendations are never tried. */
  static Problem pathway(String group) {
    return problem(
        "cases/recommendations.csv",
        null,
        "case-coverage",
        "no case expects that something is recommended to %s.".formatted(group),
        "Add one, or take the pathway of the group away.");
  }

  static Problem problem(String file, Long line, String rule, String message, String remedy) {
    return new Problem(file, line, null, null, rule, Severity.REFUSE_EXTRACT, message, remedy);
  }
}
