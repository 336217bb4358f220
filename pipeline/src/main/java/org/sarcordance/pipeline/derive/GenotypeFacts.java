package org.sarcordance.pipeline.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.types.StructField;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * The genotype class of the primary tumor and the day on which it was first known.
 *
 * @param markers the class that one positive marker stands for
 * @param order the rank of each class; the lowest rank of a case is its class
 * @param exons the exons that together make a gene sequenced, when they are reported one by one
 * @param terms what the fields of biomarkers.csv call positive, negative and primary
 */
record GenotypeFacts(
    List<StructField> fields,
    DecisionTable markers,
    DecisionTable order,
    DecisionTable exons,
    Terms terms)
    implements FactFamily {

  /** Codes of biomarkers.csv and names of classes that no single marker gives. */
  record Terms(
      String positive,
      String negative,
      String resistance,
      Set<String> notSequencing,
      String wildType,
      String untested)
      implements java.io.Serializable {}

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    Map<String, List<Biomarker>> classes = new HashMap<>();
    for (Biomarker row : history.biomarkers()) {
      if (isPrimary(row) && terms.positive().equals(row.result())) {
        String found = markerClass(row);
        if (found != null) {
          classes.computeIfAbsent(found, key -> new ArrayList<>()).add(row);
        }
      }
    }
    List<Biomarker> negatives = wildType(history);
    if (!negatives.isEmpty()) {
      classes.put(terms.wildType(), negatives);
    }
    String genotype =
        classes.keySet().stream()
            .min((left, right) -> Integer.compare(rank(left), rank(right)))
            .orElse(terms.untested());
    List<Integer> days =
        classes.getOrDefault(genotype, List.of()).stream().map(Biomarker::reportDay).toList();
    facts.set("marker_class", genotype);
    facts.set(
        "genotype_report_day",
        days.stream().filter(Objects::nonNull).min(Integer::compare).orElse(null));
  }

  private boolean isPrimary(Biomarker row) {
    return !terms.resistance().equals(row.context());
  }

  private String markerClass(Biomarker row) {
    Map<String, Object> values = new HashMap<>();
    values.put("gene", row.gene());
    values.put("exon", row.exon());
    values.put("variant", row.variant());
    values.put("method", row.method());
    return (String) result(markers, values);
  }

  private int rank(String genotype) {
    return Integer.parseInt((String) result(order, Map.of("genotype_class", genotype)));
  }

  private static Object result(DecisionTable table, Map<String, Object> values) {
    return table
        .firstMatch(values)
        .map(rule -> table.results(rule, values).get(table.outputs().get(0)))
        .orElse(null);
  }

  /** The negative rows that make every gene of the exon table wild type; none if one is not. */
  private List<Biomarker> wildType(CaseHistory history) {
    List<Biomarker> all = new ArrayList<>();
    for (DecisionTable.Rule rule : exons.rules()) {
      String gene = rule.id();
      List<Biomarker> rows = negatives(history, gene, rule.results().get(0));
      if (rows.isEmpty()) {
        return List.of();
      }
      all.addAll(rows);
    }
    return all;
  }

  private List<Biomarker> negatives(CaseHistory history, String gene, String needed) {
    List<Biomarker> ofGene =
        history.biomarkers().stream()
            .filter(row -> gene.equals(row.gene()) && isPrimary(row))
            .toList();
    boolean mutated = ofGene.stream().anyMatch(row -> terms.positive().equals(row.result()));
    List<Biomarker> rows =
        ofGene.stream()
            .filter(row -> terms.negative().equals(row.result()))
            .filter(row -> !terms.notSequencing().contains(String.valueOf(row.method())))
            .toList();
    boolean whole = rows.stream().anyMatch(row -> row.exon() == null);
    Set<String> named = new HashSet<>();
    rows.forEach(row -> named.add(String.valueOf(row.exon())));
    boolean isSequenced = whole || named.containsAll(Arrays.asList(needed.split("\\|")));
    return !mutated && isSequenced ? rows : List.of();
  }
}
