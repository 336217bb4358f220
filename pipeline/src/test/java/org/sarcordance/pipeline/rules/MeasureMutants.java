package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/** Every change of one thing in the measures and in what they share. */
final class MeasureMutants {
  private final GuidelineFolder folder = GuidelineFolder.builtIn();
  private final Care care;
  private final Map<String, Measure> originals = new LinkedHashMap<>();
  private final Map<YamlNode, String> files = new LinkedHashMap<>();
  private final List<MeasureMutant> mutants = new ArrayList<>();

  private MeasureMutants(Guidelines guidelines) {
    this.care = guidelines.care();
    guidelines.measures().forEach(measure -> originals.put(measure.id(), measure));
    for (Edition edition : guidelines.editions()) {
      folder
          .files(edition.name() + "/measures", ".yaml")
          .forEach(file -> files.put(folder.yaml(file), edition.name()));
    }
  }

  /** The changes of all measure files, bases, rows of the due rule and columns of care. */
  static List<MeasureMutant> of(Guidelines guidelines) {
    MeasureMutants mutants = new MeasureMutants(guidelines);
    mutants.files();
    mutants.bases();
    mutants.dueRule();
    mutants.sharedUnknowns();
    mutants.mutants.addAll(ColumnMutants.of(guidelines));
    return mutants.mutants;
  }

  private void files() {
    files.forEach(
        (file, edition) -> {
          String id = file.at("measure").text();
          for (Map.Entry<String, Node> change : NodeChanges.of(file.node()).entrySet()) {
            YamlNode changed = new YamlNode(file.file(), change.getValue());
            Measure measure = new MeasureReader(care, edition).read(changed);
            if (!measure.equals(originals.get(id))) {
              mutants.add(new MeasureMutant(id + ": " + change.getKey(), List.of(measure)));
            }
          }
        });
  }

  private void bases() {
    care.bases()
        .forEach(
            (name, base) -> {
              String id = "base " + name + ": ";
              each(base.population(), (what, sql) -> base(name, id + "population " + what, sql, base));
              steps(id + "undecided ", base.undecided(), (what, steps) -> base(name, what, new Care.Base(base.population(), steps, base.exclusions(), base.stageNeeds(), base.needs())));
              steps(id + "exclusions ", base.exclusions(), (what, steps) -> base(name, what, new Care.Base(base.population(), base.undecided(), steps, base.stageNeeds(), base.needs())));
              steps(id + "stage_needs ", base.stageNeeds(), (what, steps) -> base(name, what, new Care.Base(base.population(), base.undecided(), base.exclusions(), steps, base.needs())));
              steps(id + "needs ", base.needs(), (what, steps) -> base(name, what, new Care.Base(base.population(), base.undecided(), base.exclusions(), base.stageNeeds(), steps)));
            });
  }

  private Void base(String name, String what, Sql population, Care.Base base) {
    return base(name, what, new Care.Base(population, base.undecided(), base.exclusions(), base.stageNeeds(), base.needs()));
  }

  private Void base(String name, String what, Care.Base changed) {
    Map<String, Care.Base> bases = new LinkedHashMap<>(care.bases());
    bases.put(name, changed);
    add(what, new Care(bases, care.dueRule(), care.sharedUnknowns(), care.unknownOrder(), care.subjects(), care.found(), care.asks(), care.pathways(), care.groupsWithoutPathway()));
    return null;
  }

  private static void steps(
      String id,
      List<Measure.Membership> steps,
      BiFunction<String, List<Measure.Membership>, Void> changed) {
    for (int i = 0; i < steps.size(); i++) {
      Measure.Membership step = steps.get(i);
      changed.apply(id + (i + 1) + " left out", without(steps, i));
      int number = i;
      each(
          step.condition(),
          (what, sql) ->
              changed.apply(
                  id + (number + 1) + " " + what,
                  with(
                      steps,
                      number,
                      new Measure.Membership(
                          sql, step.isRequirement(), step.outcome(), step.reason()))));
    }
  }

  private void dueRule() {
    List<Care.DueRow> rows = care.dueRule();
    for (int i = 0; i < rows.size(); i++) {
      Care.DueRow row = rows.get(i);
      String id = "due rule %s %s: ".formatted(row.row(), row.reason());
      rule(id + "left out", without(rows, i));
      int number = i;
      row.when()
          .ifPresent(
              when ->
                  each(
                      when,
                      (what, sql) ->
                          rule(
                              id + what,
                              with(
                                  rows,
                                  number,
                                  new Care.DueRow(
                                      row.row(),
                                      row.uses(),
                                      Optional.of(sql),
                                      row.outcome(),
                                      row.reason())))));
    }
  }

  private Void rule(String what, List<Care.DueRow> rows) {
    add(what, new Care(care.bases(), rows, care.sharedUnknowns(), care.unknownOrder(), care.subjects(), care.found(), care.asks(), care.pathways(), care.groupsWithoutPathway()));
    return null;
  }

  private void sharedUnknowns() {
    List<Care.SharedUnknown> shared = care.sharedUnknowns();
    for (int i = 0; i < shared.size(); i++) {
      Care.SharedUnknown unknown = shared.get(i);
      String id = "shared unknown %d: ".formatted(i + 1);
      unknowns(id + "left out", without(shared, i));
      int number = i;
      each(unknown.reason(), (what, sql) -> unknowns(id + what, with(shared, number, new Care.SharedUnknown(unknown.uses(), sql))));
    }
  }

  private Void unknowns(String what, List<Care.SharedUnknown> shared) {
    add(what, new Care(care.bases(), care.dueRule(), shared, care.unknownOrder(), care.subjects(), care.found(), care.asks(), care.pathways(), care.groupsWithoutPathway()));
    return null;
  }

  /** A change of what measures share reaches every measure that it makes another. */
  private void add(String what, Care changed) {
    List<Measure> measures = new ArrayList<>();
    files.forEach((file, edition) -> measures.add(new MeasureReader(changed, edition).read(file)));
    measures.removeIf(measure -> measure.equals(originals.get(measure.id())));
    if (!measures.isEmpty()) {
      mutants.add(new MeasureMutant(what, measures));
    }
  }

  /** Each change of an expression; its {places} are left alone. */
  private static void each(Sql sql, BiFunction<String, Sql, Void> changed) {
    Function<String, String> hidden = text -> text.replaceAll("\\{(\\w+)}", "place__$1");
    Function<String, String> shown = text -> text.replaceAll("place__(\\w+)", "{$1}");
    SqlChanges.of(hidden.apply(sql.text()))
        .forEach(
            (what, text) ->
                changed.apply(
                    shown.apply(what),
                    new Sql(shown.apply(text), sql.file(), sql.line(), sql.column())));
  }

  private static <T> List<T> without(List<T> items, int number) {
    List<T> fewer = new ArrayList<>(items);
    fewer.remove(number);
    return fewer;
  }

  private static <T> List<T> with(List<T> items, int number, T item) {
    List<T> changed = new ArrayList<>(items);
    changed.set(number, Objects.requireNonNull(item));
    return changed;
  }
}
