package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.ClosestWords;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * Whether what the files of a pack name is there. Names in conditions are checked with the
 * conditions.
 */
final class References {
  private static final List<String> GROUPS = List.of("group_dx", "group_current");

  private final Pack pack;
  private final List<Problem> problems = new ArrayList<>();

  private References(Pack pack) {
    this.pack = pack;
  }

  /**
   * Everything that is named and not there.
   *
   * @param caseRow the columns that a measure may name
   */
  static List<Problem> problems(Pack pack, Collection<String> caseRow) {
    References references = new References(pack);
    references.problems.addAll(MeasureReferences.problems(pack, caseRow));
    references.problems.addAll(DoubtReferences.problems(pack));
    references.problems.addAll(DrugReferences.problems(pack.guidelines()));
    references.problems.addAll(CiteReferences.problems(pack));
    references.problems.addAll(CaseReferences.problems(pack));
    references.pathways();
    references.twice();
    return references.problems;
  }

  private void pathways() {
    Set<String> groups =
        pack.guidelines().editions().stream()
            .flatMap(edition -> edition.tables().values().stream())
            .flatMap(References::groups)
            .collect(Collectors.toSet());
    for (Edition edition : pack.guidelines().editions()) {
      for (String path : pack.folder().files(edition.name() + "/pathways", ".yaml")) {
        for (YamlNode group : pack.folder().yaml(path).items("groups")) {
          if (!groups.contains(group.text())) {
            problems.add(unknown(group, "patient group", groups));
          }
        }
      }
    }
  }

  private void twice() {
    Set<String> ids = new HashSet<>();
    for (Measure measure : pack.guidelines().measures()) {
      if (!ids.add(measure.id())) {
        problems.add(
            PackProblems.reference(
                pack.measureFiles().get(measure.id()),
                "another edition has a measure " + measure.id() + " too.",
                "Give one of them another id."));
      }
    }
  }

  /** The patient groups that a table can give. */
  private static Stream<String> groups(DecisionTable table) {
    return GROUPS.stream()
        .map(table.outputs()::indexOf)
        .filter(position -> position >= 0)
        .flatMap(position -> table.rules().stream().map(rule -> rule.results().get(position)));
  }

  /** The problem of a name that is not among those known. */
  static Problem unknown(YamlNode place, String what, Collection<String> known) {
    return PackProblems.reference(
        place,
        "there is no %s \"%s\".".formatted(what, place.text()),
        "Closest: " + String.join(", ", ClosestWords.of(place.text(), known)) + ".");
  }
}
