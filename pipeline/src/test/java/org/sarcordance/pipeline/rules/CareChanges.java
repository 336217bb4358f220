package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What measures share, changed in one thing: bases, rows of the due rule, shared unknowns. */
final class CareChanges {
  private final Care care;
  private final Map<String, Care> changes = new LinkedHashMap<>();

  private CareChanges(Care care) {
    this.care = care;
  }

  /** The changed rules by what is changed. */
  static Map<String, Care> of(Care care) {
    CareChanges changes = new CareChanges(care);
    care.bases().forEach(changes::base);
    changes.dueRule();
    changes.sharedUnknowns();
    return changes.changes;
  }

  private void base(String name, Care.Base base) {
    String id = "base " + name + ": ";
    sql(base.population())
        .forEach((what, sql) -> put(id + "population " + what, name, with(base, sql)));
    steps(id + "undecided ", name, base.undecided(), steps -> with(base, 0, steps));
    steps(id + "exclusions ", name, base.exclusions(), steps -> with(base, 1, steps));
    steps(id + "stage_needs ", name, base.stageNeeds(), steps -> with(base, 2, steps));
    steps(id + "needs ", name, base.needs(), steps -> with(base, 3, steps));
  }

  private void steps(
      String id,
      String name,
      List<Measure.Membership> steps,
      Function<List<Measure.Membership>, Care.Base> base) {
    items(steps, CareChanges::step)
        .forEach((what, changed) -> put(id + what, name, base.apply(changed)));
  }

  private static Map<String, Measure.Membership> step(Measure.Membership step) {
    Map<String, Measure.Membership> changed = new LinkedHashMap<>();
    sql(step.condition())
        .forEach(
            (what, sql) ->
                changed.put(
                    what,
                    new Measure.Membership(
                        sql, step.isRequirement(), step.outcome(), step.reason())));
    return changed;
  }

  private static Care.Base with(Care.Base base, Sql population) {
    return new Care.Base(
        population, base.undecided(), base.exclusions(), base.stageNeeds(), base.needs());
  }

  private static Care.Base with(Care.Base base, int number, List<Measure.Membership> steps) {
    List<List<Measure.Membership>> all =
        new ArrayList<>(
            List.of(base.undecided(), base.exclusions(), base.stageNeeds(), base.needs()));
    all.set(number, steps);
    return new Care.Base(base.population(), all.get(0), all.get(1), all.get(2), all.get(3));
  }

  private void put(String what, String name, Care.Base base) {
    Map<String, Care.Base> bases = new LinkedHashMap<>(care.bases());
    bases.put(name, base);
    changes.put(what, with(bases, care.dueRule(), care.sharedUnknowns()));
  }

  private void dueRule() {
    items(care.dueRule(), CareChanges::row)
        .forEach(
            (what, rows) ->
                changes.put(
                    "due rule, line " + what, with(care.bases(), rows, care.sharedUnknowns())));
  }

  private static Map<String, Care.DueRow> row(Care.DueRow row) {
    Map<String, Care.DueRow> changed = new LinkedHashMap<>();
    row.when()
        .map(CareChanges::sql)
        .orElse(Map.of())
        .forEach(
            (what, sql) ->
                changed.put(
                    what,
                    new Care.DueRow(
                        row.row(), row.uses(), Optional.of(sql), row.outcome(), row.reason())));
    return changed;
  }

  private void sharedUnknowns() {
    items(care.sharedUnknowns(), CareChanges::unknown)
        .forEach(
            (what, unknowns) ->
                changes.put(
                    "shared unknown " + what, with(care.bases(), care.dueRule(), unknowns)));
  }

  private static Map<String, Care.SharedUnknown> unknown(Care.SharedUnknown unknown) {
    Map<String, Care.SharedUnknown> changed = new LinkedHashMap<>();
    sql(unknown.reason())
        .forEach((what, sql) -> changed.put(what, new Care.SharedUnknown(unknown.uses(), sql)));
    return changed;
  }

  private Care with(
      Map<String, Care.Base> bases, List<Care.DueRow> rows, List<Care.SharedUnknown> unknowns) {
    return new Care(
        bases,
        rows,
        unknowns,
        care.unknownOrder(),
        care.subjects(),
        care.found(),
        care.asks(),
        care.pathways(),
        care.groupsWithoutPathway());
  }

  /** Lists that lack an item or have one changed, by number of the item and change. */
  private static <T> Map<String, List<T>> items(
      List<T> items, Function<T, Map<String, T>> changesOfItem) {
    Map<String, List<T>> changes = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      List<T> fewer = new ArrayList<>(items);
      fewer.remove(i);
      changes.put((i + 1) + " left out", fewer);
      for (Map.Entry<String, T> change : changesOfItem.apply(items.get(i)).entrySet()) {
        List<T> changed = new ArrayList<>(items);
        changed.set(i, change.getValue());
        changes.put((i + 1) + " " + change.getKey(), changed);
      }
    }
    return changes;
  }

  /** Each change of an expression; its {places} are left alone. */
  private static Map<String, Sql> sql(Sql sql) {
    Map<String, Sql> changes = new LinkedHashMap<>();
    SqlChanges.of(sql.text().replaceAll("\\{(\\w+)}", "place__$1"))
        .forEach((what, text) -> changes.put(shown(what), placed(sql, shown(text))));
    return changes;
  }

  private static String shown(String text) {
    return text.replaceAll("place__(\\w+)", "{$1}");
  }

  private static Sql placed(Sql sql, String text) {
    return new Sql(text, sql.file(), sql.line(), sql.column());
  }
}
