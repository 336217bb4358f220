package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarcordance.pipeline.rules.Care;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.TableSchemas;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What the files of measures, and those that measures share, name beside columns. */
final class MeasureReferences {
  private static final Collection<String> TYPES = codes("type");
  private static final Collection<String> STRENGTHS = codes("strength");

  private final Care care;
  private final Collection<String> caseRow;
  private final Reasons reasons;
  private final List<Problem> problems = new ArrayList<>();

  private MeasureReferences(Pack pack, Collection<String> caseRow) {
    this.care = pack.guidelines().care();
    this.caseRow = caseRow;
    this.reasons = new Reasons(care);
  }

  static List<Problem> problems(Pack pack, Collection<String> caseRow) {
    MeasureReferences references = new MeasureReferences(pack, caseRow);
    pack.measureFiles().forEach(references::measure);
    for (Edition edition : pack.guidelines().editions()) {
      for (String name : List.of("bases.yaml", "due-rule.yaml", "words.yaml")) {
        String path = edition.name() + "/" + name;
        if (pack.folder().has(path)) {
          references.shared(pack.folder().yaml(path));
        }
      }
    }
    return references.problems;
  }

  private void measure(String id, YamlNode file) {
    if (!file.file().endsWith("/" + id + ".yaml")) {
      problems.add(
          PackProblems.reference(
              file.at("measure"),
              "the measure is named " + id + ", its file is not.",
              "Name the file " + id + ".yaml."));
    }
    known(file.items("type"), "type", TYPES);
    known(strengths(file), "strength", STRENGTHS);
    known(file.items("attributed_to"), "column", caseRow);
    known(flags(file), "row of the due rule that uses", used());
    file.items("otherwise")
        .forEach(item -> known(item.items("rows"), "row of the due rule", rows()));
    problems.addAll(reasons.problems(file));
  }

  private void shared(YamlNode file) {
    file.find("bases")
        .ifPresent(
            bases ->
                bases.entries().values().forEach(base -> problems.addAll(reasons.problems(base))));
    problems.addAll(reasons.problems(file));
  }

  private void known(List<YamlNode> names, String what, Collection<String> known) {
    names.stream()
        .filter(name -> !known.contains(name.text()))
        .forEach(name -> problems.add(References.unknown(name, what, known)));
  }

  private static List<YamlNode> flags(YamlNode file) {
    return Stream.of("exceptions", "reads").flatMap(key -> file.items(key).stream()).toList();
  }

  /** A strength stands alone, or under "is" beside a condition. */
  private static List<YamlNode> strengths(YamlNode file) {
    return file.items("strength").stream()
        .map(item -> item.node() instanceof ScalarNode ? item : item.at("is"))
        .toList();
  }

  private static Collection<String> codes(String column) {
    return TableSchemas.output("findings").fields().stream()
        .filter(field -> field.name().equals(column))
        .flatMap(field -> field.constraints().codes().stream())
        .toList();
  }

  /** What rows of the due rule and shared reasons for doubt ask of a measure. */
  private Set<String> used() {
    return Stream.concat(
            care.dueRule().stream().map(Care.DueRow::uses),
            care.sharedUnknowns().stream().map(Care.SharedUnknown::uses))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  private Set<String> rows() {
    return care.dueRule().stream().map(Care.DueRow::row).collect(Collectors.toSet());
  }
}
