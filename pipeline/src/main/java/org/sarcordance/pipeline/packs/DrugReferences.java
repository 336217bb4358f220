package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.ClosestWords;
import org.sarcordance.schemas.CodeList;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.decision.Cell;
import org.sarcordance.schemas.decision.DecisionTable;

/** The drugs and sets of drugs that tables name must be in the dictionary. */
final class DrugReferences {
  private static final String DRUGS_END = "_drugs";

  private final Map<String, Collection<String>> known =
      Map.of(
          "agent", new LinkedHashSet<>(CodeList.load("drugs").values("drug")),
          "drug_set", new LinkedHashSet<>(CodeList.load("drug_sets").values("drug_set")));
  private final List<Problem> problems = new ArrayList<>();

  private DrugReferences() {}

  static List<Problem> problems(Guidelines guidelines) {
    DrugReferences references = new DrugReferences();
    references.inputs(guidelines.acts());
    for (Edition edition : guidelines.editions()) {
      edition.tables().values().forEach(references::inputs);
      edition.tables().values().forEach(references::results);
    }
    return references.problems;
  }

  private void inputs(DecisionTable table) {
    for (DecisionTable.Rule rule : table.rules()) {
      for (int i = 0; i < rule.conditions().size(); i++) {
        Collection<String> names = known.get(table.inputs().get(i).name());
        if (names != null) {
          named(rule.conditions().get(i)).forEach(name -> check(table, rule, name, names));
        }
      }
    }
  }

  private static Stream<String> named(Cell cell) {
    List<Cell.Span> spans =
        cell instanceof Cell.OneOf one
            ? one.spans()
            : cell instanceof Cell.Not not ? not.spans().spans() : List.of();
    return spans.stream().filter(Cell.Span::isSingle).map(span -> String.valueOf(span.low()));
  }

  /** A result named ..._drugs lists drugs: alternatives divided by |, drugs together by +. */
  private void results(DecisionTable table) {
    for (int i = 0; i < table.outputs().size(); i++) {
      if (table.outputs().get(i).endsWith(DRUGS_END)) {
        for (DecisionTable.Rule rule : table.rules()) {
          Stream.of(rule.results().get(i).split("[|+]"))
              .filter(name -> !name.equals("?"))
              .forEach(name -> check(table, rule, name, known.get("agent")));
        }
      }
    }
  }

  private void check(
      DecisionTable table, DecisionTable.Rule rule, String name, Collection<String> names) {
    if (!names.contains(name)) {
      problems.add(
          PackProblems.problem(
              table.file(),
              rule.line(),
              "guideline-reference",
              "row %s names \"%s\", which is not in the list of drugs.".formatted(rule.id(), name),
              "Closest: " + String.join(", ", ClosestWords.of(name, names)) + "."));
    }
  }
}
