package org.sarcordance.schemas.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The header of a decision table: row id, inputs, the arrow, outputs, metadata. */
record TableHeader(List<String> names, int arrow, List<DecisionTable.Input> inputs) {
  static final String ROW = "row";
  static final String ARROW = "=>";
  static final String CITE = "cite";
  private static final Set<String> METADATA = Set.of(CITE, "note");
  private static final String SNAKE_CASE = "[a-z][a-z0-9_]*";

  /** Reads the first line; empty, with problems, when the rows cannot be read by it. */
  static Optional<TableHeader> read(
      List<TableRow> rows, Map<String, ValueType> inputs, TableProblems problems) {
    List<String> names = rows.isEmpty() ? List.of() : rows.get(0).cells();
    int arrow = names.indexOf(ARROW);
    if (arrow < 1 || !names.get(0).equals(ROW) || arrow != names.lastIndexOf(ARROW)) {
      problems.noHeader();
      return Optional.empty();
    }
    checkNames(names, problems);
    List<String> conditions = names.subList(1, arrow);
    conditions.stream().filter(name -> !inputs.containsKey(name)).forEach(problems::unknownInput);
    inputs.keySet().stream()
        .filter(name -> !conditions.contains(name))
        .forEach(problems::missingInput);
    TableHeader header = new TableHeader(names, arrow, typed(conditions, inputs));
    header.checkOutputs(problems);
    return Optional.of(header);
  }

  private static void checkNames(List<String> names, TableProblems problems) {
    names.stream()
        .filter(name -> !name.equals(ARROW) && !name.matches(SNAKE_CASE))
        .forEach(problems::invalidName);
    names.stream()
        .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(problems::duplicateName);
  }

  private static List<DecisionTable.Input> typed(
      List<String> conditions, Map<String, ValueType> inputs) {
    return conditions.stream()
        .map(name -> new DecisionTable.Input(name, inputs.getOrDefault(name, ValueType.STRING)))
        .toList();
  }

  private void checkOutputs(TableProblems problems) {
    if (outputs().isEmpty()) {
      problems.noOutputs();
    }
    names.subList(arrow + 1, names.size()).stream()
        .dropWhile(name -> !METADATA.contains(name))
        .filter(name -> !METADATA.contains(name))
        .forEach(problems::outputAfterMetadata);
  }

  List<String> outputs() {
    return names.subList(arrow + 1, names.size()).stream()
        .filter(name -> !METADATA.contains(name))
        .toList();
  }

  boolean hasInput(String name) {
    return names.subList(1, arrow).contains(name);
  }

  String cite(TableRow row) {
    int index = names.indexOf(CITE);
    return index < 0 ? "" : row.cell(index);
  }
}
