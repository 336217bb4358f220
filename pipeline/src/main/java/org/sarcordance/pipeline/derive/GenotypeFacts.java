package org.sarcordance.pipeline.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
  /** What comes from the row that defines the class, columns made of the class included. */
  private static final List<String> FROM_ROW =
      List.of("genotype_report", "genotype_class", "imatinib_by_genotype");

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
    WildType wildType = wildType(history);
    if (wildType.isProven()) {
      classes.put(terms.wildType(), List.of());
    }
    String genotype =
        classes.keySet().stream()
            .min((left, right) -> Integer.compare(rank(left), rank(right)))
            .orElse(terms.untested());
    Integer first =
        earliest(classes.getOrDefault(genotype, List.of()).stream().map(Biomarker::reportDay));
    facts.set("marker_class", genotype);
    Biomarker earliest =
        classes.getOrDefault(genotype, List.of()).stream().min(Biomarker.byDay()).orElse(null);
    FROM_ROW.forEach(name -> facts.from(name, earliest));
    facts.set("is_sequenced_negative", wildType.isProven());
    facts.set("genotype_report_day", genotype.equals(terms.wildType()) ? wildType.day() : first);
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

  /** Whether every gene of the exon table is sequenced negative, and since when that is known. */
  private record WildType(boolean isProven, Integer day) {
    static final WildType NO = new WildType(false, null);

    /** Known when the later of two is known. */
    static WildType both(WildType one, WildType other) {
      boolean isKnown = one.day() != null && other.day() != null;
      return one.isProven() && other.isProven()
          ? new WildType(true, isKnown ? Integer.valueOf(Math.max(one.day(), other.day())) : null)
          : NO;
    }
  }

  private WildType wildType(CaseHistory history) {
    return exons.rules().stream()
        .map(rule -> negative(history, rule.id(), List.of(rule.results().get(0).split("\\|"))))
        .reduce(WildType::both)
        .orElse(WildType.NO);
  }

  /** A gene is negative by a row for the whole gene, or by rows that together name its exons. */
  private WildType negative(CaseHistory history, String gene, List<String> needed) {
    List<Biomarker> ofGene =
        history.biomarkers().stream()
            .filter(row -> gene.equals(row.gene()) && isPrimary(row))
            .toList();
    if (ofGene.stream().anyMatch(row -> terms.positive().equals(row.result()))) {
      return WildType.NO;
    }
    List<Biomarker> rows =
        ofGene.stream()
            .filter(row -> terms.negative().equals(row.result()))
            .filter(row -> !terms.notSequencing().contains(String.valueOf(row.method())))
            .toList();
    WildType whole = reported(rows, null);
    return whole.isProven()
        ? whole
        : needed.stream().map(exon -> reported(rows, exon)).reduce(WildType::both).orElseThrow();
  }

  private static WildType reported(List<Biomarker> rows, String exon) {
    List<Biomarker> named =
        rows.stream()
            .filter(row -> Objects.equals(exon, row.exon() == null ? null : row.exon() + ""))
            .toList();
    return new WildType(!named.isEmpty(), earliest(named.stream().map(Biomarker::reportDay)));
  }

  private static Integer earliest(Stream<Integer> days) {
    return days.filter(Objects::nonNull).min(Integer::compare).orElse(null);
  }
}
