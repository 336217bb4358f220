package org.sarcordance.schemas.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns the rows of one table into rules; what is wrong goes to the problems. */
final class RuleReader {
  private final TableHeader header;
  private final TableProblems problems;
  private final Map<String, Long> lineOfRow = new HashMap<>();

  RuleReader(TableHeader header, TableProblems problems) {
    this.header = header;
    this.problems = problems;
  }

  /** The rule of a row; empty, with a problem, when the row cannot be taken apart. */
  Optional<DecisionTable.Rule> read(TableRow row) {
    if (row.cells().size() != header.names().size()) {
      problems.wrongWidth(row, header.names().size());
      return Optional.empty();
    }
    if (!row.cell(header.arrow()).equals(TableHeader.ARROW)) {
      problems.noArrow(row, row.cell(header.arrow()));
    }
    checkId(row);
    return Optional.of(
        new DecisionTable.Rule(
            row.cell(0), row.line(), conditions(row), results(row), header.cite(row)));
  }

  private void checkId(TableRow row) {
    String id = row.cell(0);
    if (id.isBlank()) {
      problems.noId(row);
      return;
    }
    Long earlier = lineOfRow.putIfAbsent(id, row.line());
    if (earlier != null) {
      problems.duplicateId(row, id, earlier);
    }
  }

  private List<Cell> conditions(TableRow row) {
    return IntStream.range(0, header.inputs().size())
        .mapToObj(i -> condition(row, header.inputs().get(i), row.cell(i + 1)))
        .toList();
  }

  private Cell condition(TableRow row, DecisionTable.Input input, String text) {
    try {
      return Cell.parse(text, input.type());
    } catch (IllegalArgumentException e) {
      problems.invalidCell(row, input.name(), text, e.getMessage());
      return new Cell.Any();
    }
  }

  private List<String> results(TableRow row) {
    int first = header.arrow() + 1;
    return IntStream.range(0, header.outputs().size())
        .mapToObj(i -> result(row, header.names().get(first + i), row.cell(first + i)))
        .toList();
  }

  private String result(TableRow row, String name, String text) {
    if (text.isBlank() || !text.equals(text.strip())) {
      problems.blankResult(row, name, text);
    } else if (text.startsWith("=") && !header.hasInput(text.substring(1))) {
      problems.unknownCopy(row, name, text);
    }
    return text;
  }
}
