package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.schemas.ClosestWords;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;
import org.sarcordance.schemas.decision.DecisionTable;
import org.sarcordance.schemas.decision.ValueType;

/**
 * Reads the cases of a decision table: the header is {@code case}, inputs, {@code =>}, results,
 * {@code why}; {@code ?} stands for missing.
 */
final class TableCases {
  private static final String ARROW = "=>";
  private static final String MISSING = "?";

  private final Edition edition;
  private final String table;
  private final CaseFile file;
  private final Map<String, ValueType> types;
  private final int arrow;

  private TableCases(Edition edition, String table, CaseFile file) {
    this.edition = edition;
    this.table = table;
    this.file = file;
    this.types = types(edition);
    this.arrow = file.names().indexOf(ARROW);
  }

  /**
   * The cases of a file, in its order.
   *
   * @throws ProblemsException with everything in the file that cannot be read
   */
  static List<TableCase> of(Edition edition, String table, CaseFile file) {
    TableCases cases = new TableCases(edition, table, file);
    List<Problem> problems = cases.header();
    List<TableCase> read = new ArrayList<>();
    if (problems.isEmpty()) {
      for (CaseFile.Line line : file.lines()) {
        try {
          read.add(cases.read(line));
        } catch (IllegalArgumentException e) {
          problems.add(problem(file, line.number(), e.getMessage(), "Correct the value."));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    return read;
  }

  private List<Problem> header() {
    List<Problem> problems = new ArrayList<>();
    List<String> names = file.names();
    boolean isFramed = names.get(0).equals("case") && names.get(names.size() - 1).equals("why");
    if (arrow < 0 || !isFramed) {
      String remedy = "Write case,<inputs>,=>,<results>,why.";
      return List.of(problem(file, 1, "the header has another form.", remedy));
    }
    unknown(names.subList(1, arrow), types.keySet(), "input", problems);
    Set<String> outputs = new LinkedHashSet<>();
    edition.tables().values().forEach(step -> outputs.addAll(step.outputs()));
    unknown(names.subList(arrow + 1, names.size() - 1), outputs, "result", problems);
    return problems;
  }

  private void unknown(List<String> names, Set<String> known, String what, List<Problem> problems) {
    for (String name : names) {
      if (!known.contains(name)) {
        String closest = String.join(", ", ClosestWords.of(name, known));
        String message = "no table of %s has the %s %s.".formatted(edition.name(), what, name);
        problems.add(problem(file, 1, message, "Closest: " + closest + "."));
      }
    }
  }

  private TableCase read(CaseFile.Line line) {
    Map<String, Object> given = new LinkedHashMap<>();
    Map<String, String> expected = new LinkedHashMap<>();
    List<String> names = file.names();
    for (int i = 1; i < names.size() - 1; i++) {
      String text = line.cells().get(i).equals(MISSING) ? null : line.cells().get(i);
      if (i < arrow) {
        given.put(names.get(i), value(names.get(i), text));
      } else if (i > arrow) {
        expected.put(names.get(i), text);
      }
    }
    String id = line.cells().get(0);
    return new TableCase(edition, table, file.path(), line.number(), id, given, expected);
  }

  private Object value(String name, String text) {
    if (text == null) {
      return null;
    }
    try {
      return switch (types.get(name)) {
        case STRING -> text;
        case INT -> Integer.valueOf(text);
        case DOUBLE -> Double.valueOf(text);
        case BOOLEAN -> Boolean.valueOf(text);
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s = \"%s\" is no number.".formatted(name, text), e);
    }
  }

  private static Map<String, ValueType> types(Edition edition) {
    return edition.tables().values().stream()
        .flatMap(step -> step.inputs().stream())
        .collect(
            Collectors.toMap(
                DecisionTable.Input::name, DecisionTable.Input::type, (first, second) -> first));
  }

  private static Problem problem(CaseFile file, long line, String message, String remedy) {
    return PackProblems.form(file.path(), line, message, remedy);
  }
}
