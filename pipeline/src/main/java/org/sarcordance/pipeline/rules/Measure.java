package org.sarcordance.pipeline.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A measure: whom it is for, what is expected of them by when, and what excuses.
 *
 * @param id the id under which results are published
 * @param edition the edition that defines it
 * @param definition the expectation in one plain sentence
 * @param type OM omission, CO commission, TI timing, SE sequence, DO dose, WU work-up, DE
 *     descriptive, DQ data quality
 * @param strength what a deviation weighs: S strong, M moderate, W weak; the first case that holds
 * @param memberships how cases are sorted before the numerator is looked at, in order
 * @param numerator TRUE concordant, FALSE not, NULL not known
 * @param metReasons reasons of MET other than the default
 * @param otherwise what is looked at when the numerator is not TRUE, in order
 * @param unknowns expressions that give the reason why an unseen act cannot be ruled out
 * @param notMetReasons reasons of NOT_MET other than the default
 * @param dueDay the day by which it is expected
 * @param attributedTo columns that hold the facility, first known wins
 * @param sentence subject, expectation and, by reason, what was found
 * @param citation the statements it rests on
 */
public record Measure(
    String id,
    String title,
    String edition,
    String definition,
    String type,
    List<Case> strength,
    List<Membership> memberships,
    Sql numerator,
    List<Case> metReasons,
    List<Case> otherwise,
    List<Sql> unknowns,
    List<Case> notMetReasons,
    Optional<Sql> dueDay,
    List<String> attributedTo,
    Sentence sentence,
    String citation) {

  /**
   * A value that holds under a condition. Without one it always holds, but among {@link #otherwise}
   * it is a doubt: it holds if one of {@link #unknowns} gives the value.
   */
  public record Case(Optional<Sql> when, String outcome, String value) {
    /** Whether it is a doubt, of the cases of {@link #otherwise}. */
    public boolean isDoubt() {
      return when.isEmpty();
    }
  }

  /**
   * A step of sorting: cases that fulfil it, or fail to where it is a requirement, leave with an
   * outcome.
   */
  public record Membership(Sql condition, boolean isRequirement, String outcome, String reason) {}

  /** The parts of the plain sentence; each is a template with {expression} places. */
  public record Sentence(Sql subject, Sql expectation, Map<String, Sql> found) {}

  /** The strengths that a deviation may have, strongest first, as in "S/M". */
  public String strengths() {
    return String.join("/", strength.stream().map(Case::value).distinct().toList());
  }
}
