package org.sarcordance.pipeline.seer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sarcordance.pipeline.rules.ColumnRule;
import org.sarcordance.pipeline.rules.Guidelines;

/**
 * The rules of the editions that staging needs, found from the columns that it publishes.
 *
 * @param rules the rules in their order
 * @param inputs the columns that they read and none of them gives
 */
record StagingRules(List<ColumnRule> rules, Set<String> inputs) {

  /** The columns of the case row that staging publishes. */
  static final List<String> COLUMNS =
      List.of(
          "cohort",
          "disease",
          "cohort_reason",
          "subgroup",
          "site_group",
          "ajcc_edition",
          "stage_basis",
          "tumor_size_mm",
          "t",
          "n",
          "m",
          "grade",
          "mitotic_rate",
          "stage",
          "stage_status",
          "stage_flags",
          "stage_rule",
          "possible_stages",
          "pathway_stage");

  /** The rules that give {@link #COLUMNS}, and those that these build on. */
  static StagingRules of(Guidelines guidelines) {
    List<ColumnRule> all = guidelines.columns();
    Set<ColumnRule> needed = new LinkedHashSet<>();
    Set<String> wanted = new LinkedHashSet<>(COLUMNS);
    int before;
    do {
      before = needed.size();
      for (ColumnRule rule : all) {
        if (rule.definitions().keySet().stream().anyMatch(wanted::contains) && needed.add(rule)) {
          wanted.addAll(rule.reads());
        }
      }
    } while (needed.size() > before);
    return new StagingRules(all.stream().filter(needed::contains).toList(), inputs(needed));
  }

  private static Set<String> inputs(Set<ColumnRule> rules) {
    Set<String> inputs = new LinkedHashSet<>();
    rules.forEach(rule -> inputs.addAll(rule.reads()));
    rules.forEach(rule -> inputs.removeAll(rule.definitions().keySet()));
    return inputs;
  }

  /** The columns that a run writes: the case and what staging says of it. */
  List<String> written() {
    List<String> written = new ArrayList<>(List.of("case_id"));
    written.addAll(COLUMNS);
    return written;
  }
}
