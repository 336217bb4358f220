package org.sarcordance.pipeline.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What measures share, and the pathways.
 *
 * @param bases populations that several measures start from, by name
 * @param dueRule what is looked at when the numerator is not TRUE, in order
 * @param sharedUnknowns reasons for doubt that hold for every measure that uses certain parameters
 * @param unknownOrder the order in which reasons for doubt are reported
 * @param subjects the openings of sentences, by name
 * @param found the default words for what was found, by reason or outcome
 * @param asks which input column would decide, by reason
 * @param pathways the recommended components, in order
 * @param groupsWithoutPathway why nothing is recommended to a patient group, by group
 */
public record Care(
    Map<String, Base> bases,
    List<DueRow> dueRule,
    List<SharedUnknown> sharedUnknowns,
    List<String> unknownOrder,
    Map<String, Sql> subjects,
    Map<String, Sql> found,
    List<Ask> asks,
    List<Component> pathways,
    Map<String, String> groupsWithoutPathway) {

  /**
   * A shared population: who is in, what leaves that open, who is excluded, what the measure's own
   * population needs of the stage, what is needed last.
   */
  public record Base(
      Sql population,
      List<Measure.Membership> undecided,
      List<Measure.Membership> exclusions,
      List<Measure.Membership> stageNeeds,
      List<Measure.Membership> needs) {}

  /** A row of the due rule; it holds only for measures that define all it uses. */
  public record DueRow(
      String row, Set<String> uses, Optional<Sql> when, String outcome, String reason) {}

  /** A reason for doubt; it holds only for measures that define all it uses. */
  public record SharedUnknown(Set<String> uses, Sql reason) {}

  /** An input column that is wanting when an answer is undecided for a reason. */
  public record Ask(String reason, Optional<Sql> when, String column) {}

  /**
   * A recommended component of a patient group's therapy.
   *
   * @param column the column of the case row that must hold the group
   * @param received whether it was received; of a later group, since the group was made
   */
  public record Component(
      String column,
      String group,
      String path,
      String name,
      String requirement,
      String option,
      Optional<Sql> when,
      Sql received,
      String citation) {}
}
