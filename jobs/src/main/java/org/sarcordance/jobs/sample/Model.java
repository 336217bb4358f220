package org.sarcordance.jobs.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything the data files say, read once and shared by all threads. */
final class Model {
  private static final String MISSES = "misses";
  private static final Set<String> NO_COLUMNS = Set.of("genotype", MISSES);

  private final Parameters parameters = new Parameters();
  private final Map<String, List<Step>> plans = new PlanReader(parameters).plans();
  private final Map<String, Outlook> outlooks = new LinkedHashMap<>();
  private final Map<String, List<Map<Integer, String>>> genotypes = new LinkedHashMap<>();
  private final Map<String, Step.Deviation> leftOut = new LinkedHashMap<>();
  private final Choice<Map<String, String>> histologies =
      Parameters.weighted(SampleFiles.rows("histologies.csv"), "count", row -> row);
  private final Map<String, Choice<Map<String, String>>> sites = new LinkedHashMap<>();
  private final Lookup presentation = new Lookup("presentation.csv");
  private final Lookup courses = new Lookup("courses.csv");
  private final Lookup stages = new Lookup("stages.csv");
  private final Lookup nodes = new Lookup("nodes.csv");

  /** What becomes of a case: its recurrence, the plan that follows it, and its survival. */
  record Outlook(
      double recurrenceRate,
      Quantiles recurrence,
      Choice<String> recurrenceType,
      String relapse,
      Quantiles survival,
      Quantiles afterRecurrence) {}

  Model() {
    SampleFiles.rows("outlooks.csv").forEach(row -> outlooks.put(row.get("outlook"), outlook(row)));
    SampleFiles.groups("genotypes.csv", "genotype")
        .forEach((name, rows) -> genotypes.put(name, rows.stream().map(Model::result).toList()));
    SampleFiles.rows("genotypes.csv").stream()
        .filter(row -> !row.get(MISSES).isEmpty())
        .forEach(row -> leftOut.put(row.get("genotype"), leftOut(row)));
    SampleFiles.groups("sites.csv", "family")
        .forEach(
            (family, rows) -> sites.put(family, Parameters.weighted(rows, "weight", row -> row)));
  }

  private Outlook outlook(Map<String, String> row) {
    return new Outlook(
        Double.parseDouble(row.get("recurrence_rate")),
        parameters.quantiles(row.get("recurrence")),
        parameters.choice(row.get("recurrence_type")),
        row.get("relapse"),
        parameters.quantiles(row.get("survival")),
        parameters.quantiles(row.get("after_recurrence")));
  }

  private static Map<Integer, String> result(Map<String, String> row) {
    return row.entrySet().stream()
        .filter(cell -> !NO_COLUMNS.contains(cell.getKey()) && !cell.getValue().isEmpty())
        .collect(
            Collectors.toMap(cell -> Layout.BIOMARKERS.at(cell.getKey()), Map.Entry::getValue));
  }

  Parameters parameters() {
    return parameters;
  }

  List<Step> plan(String name) {
    List<Step> steps = plans.get(name);
    if (steps == null) {
      throw new IllegalStateException("Bug: there is no plan " + name);
    }
    return steps;
  }

  Outlook outlook(String name) {
    return outlooks.get(name);
  }

  List<Map<Integer, String>> genotype(String name) {
    return genotypes.get(name);
  }

  /** What a report of that genotype deviates from, because a gene was not looked at. */
  Optional<Step.Deviation> leftOut(String genotype) {
    return Optional.ofNullable(leftOut.get(genotype));
  }

  private static Step.Deviation leftOut(Map<String, String> row) {
    return new Step.Deviation(List.of(row.get(MISSES)), -1, "A gene that decides was not tested.");
  }

  Choice<Map<String, String>> histologies() {
    return histologies;
  }

  Choice<Map<String, String>> sites(String family) {
    return sites.get(family);
  }

  Lookup presentation() {
    return presentation;
  }

  Lookup courses() {
    return courses;
  }

  Lookup stages() {
    return stages;
  }

  Lookup nodes() {
    return nodes;
  }
}
