package org.sarcordance.pipeline.guidelines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.packs.TableCase;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.schemas.decision.DecisionTable;
import org.sarcordance.schemas.decision.HitPolicy;

/**
 * A table with one cell changed.
 *
 * @param original the table as it is
 * @param changed the table with the change
 * @param row the number of the changed row
 * @param input the number of the changed condition; -1 when a result is changed
 * @param change what is changed, in words
 */
record Mutant(DecisionTable original, DecisionTable changed, int row, int input, String change) {

  /** Whether a case of the edition or a law of its tables notices the change. */
  boolean isCaught(List<TableCase> cases) {
    return cases.stream().anyMatch(this::isNoticed) || breaksUniqueness() || breaksCompleteness();
  }

  private boolean isNoticed(TableCase given) {
    return !given.in(edition(given.edition(), changed)).differences().isEmpty();
  }

  /** The last row of a first-hit table takes whatever is left: a law of its own. */
  private boolean breaksCompleteness() {
    return original.hit() == HitPolicy.FIRST && row == original.rules().size() - 1 && input >= 0;
  }

  /** Whether some case that can arrive would get another answer. */
  boolean isDifferent() {
    return difference().isPresent();
  }

  /** A case that can arrive and would get another answer. */
  Optional<Map<String, Object>> difference() {
    return Reach.first(original, domain(), this::isDifferent);
  }

  /** Whether these values get another answer. */
  boolean isDifferent(Map<String, Object> values) {
    return !answer(original, values).equals(answer(changed, values));
  }

  private boolean breaksUniqueness() {
    return original.hit() == HitPolicy.UNIQUE
        && Reach.any(
            original,
            domain(),
            values -> original.matches(values).size() == 1 && changed.matches(values).size() != 1);
  }

  private Map<String, List<Object>> domain() {
    Map<String, List<Object>> domain = new LinkedHashMap<>(Reach.domain(original));
    Map<String, List<Object>> after = Reach.domain(changed);
    domain.replaceAll((name, values) -> union(values, after.get(name)));
    for (int i = 0; i < original.inputs().size(); i++) {
      narrow(domain, i);
    }
    return domain;
  }

  /** Only values that the changed row tells apart from before can make a difference. */
  private void narrow(Map<String, List<Object>> domain, int position) {
    String name = original.inputs().get(position).name();
    DecisionTable.Rule before = original.rules().get(row);
    DecisionTable.Rule after = changed.rules().get(row);
    domain.computeIfPresent(
        name,
        (key, values) ->
            values.stream()
                .filter(
                    value -> {
                      boolean was = before.conditions().get(position).matches(value);
                      boolean is = after.conditions().get(position).matches(value);
                      return position == input ? was != is : was;
                    })
                .collect(Collectors.toCollection(ArrayList::new)));
  }

  private static List<Object> union(List<Object> first, List<Object> second) {
    Set<Object> union = new LinkedHashSet<>(first);
    union.addAll(second);
    return new ArrayList<>(union);
  }

  private static Map<String, Object> answer(DecisionTable table, Map<String, Object> values) {
    Optional<DecisionTable.Rule> rule = table.firstMatch(values);
    return rule.map(hit -> table.results(hit, values)).orElseGet(HashMap::new);
  }

  @Override
  public String toString() {
    return "%s:%s %s".formatted(original.id(), original.rules().get(row).id(), change);
  }

  /** The edition with the changed table. */
  static Edition edition(Edition edition, DecisionTable changed) {
    Map<String, DecisionTable> tables = new LinkedHashMap<>(edition.tables());
    tables.replaceAll((name, table) -> table.id().equals(changed.id()) ? changed : table);
    return new Edition(
        edition.name(),
        edition.title(),
        edition.source(),
        edition.cite(),
        edition.hash(),
        tables,
        edition.columns(),
        edition.measures());
  }
}
