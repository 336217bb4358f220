package org.sarcordance.schemas.decision;

import java.util.ArrayList;
import java.util.List;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;
import org.sarcordance.schemas.Severity;

/** Words every mistake in a decision table and collects them in the order of the file. */
final class TableProblems {
  private static final String HEADER_REMEDY =
      "List the input under this table in edition.yaml, or correct its name there or here.";
  private static final String CELL_REMEDY =
      "Write *, ?, a value, A|B, 5..10, <=5, >=5, <5, >5, or ! before a value, range or list.";

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  TableProblems(String file) {
    this.file = file;
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
  }

  void noHeader() {
    header(null, "The header is not row, inputs, =>, outputs.", "Start with row; write => once.");
  }

  void invalidName(String name) {
    header(name, "Column %s is not in snake_case.".formatted(name), "Use a-z, 0-9 and _ only.");
  }

  void duplicateName(String name) {
    header(name, "Column %s stands twice.".formatted(name), "Rename or remove one of them.");
  }

  void unknownInput(String name) {
    header(name, "Column %s is not an input of the table.".formatted(name), HEADER_REMEDY);
  }

  void missingInput(String name) {
    header(name, "There is no column for input %s.".formatted(name), HEADER_REMEDY);
  }

  void noOutputs() {
    header(null, "There is no output after =>.", "Add a column for each result of the table.");
  }

  void outputAfterMetadata(String name) {
    String message = "Output %s stands after cite or note.".formatted(name);
    header(name, message, "Move cite and note to the end.");
  }

  void noRules() {
    header(null, "The table has no rule.", "Add a row for each rule.");
  }

  void wrongWidth(TableRow row, int expected) {
    String message = "The row has %d cells, the header %d.".formatted(row.cells().size(), expected);
    add(row, null, null, message, "Give each column one cell; quote a cell that holds a comma.");
  }

  void noArrow(TableRow row, String found) {
    String message = "The cell under => is \"%s\", not =>.".formatted(found);
    add(row, TableHeader.ARROW, found, message, "Write => between conditions and results.");
  }

  void noId(TableRow row) {
    add(row, TableHeader.ROW, null, "The row has no id.", "Give it one that stays.");
  }

  void duplicateId(TableRow row, String id, long earlier) {
    String message = "Row id %s stands already in line %d.".formatted(id, earlier);
    add(row, TableHeader.ROW, id, message, "Give each row an id of its own.");
  }

  void invalidCell(TableRow row, String column, String text, String reason) {
    add(row, column, text, "Column %s: %s.".formatted(column, reason), CELL_REMEDY);
  }

  void blankResult(TableRow row, String column, String text) {
    String message = "Output %s is empty or has blanks around it.".formatted(column);
    add(
        row,
        column,
        text,
        message,
        "Write the value, ? for no value, or =column to copy an input.");
  }

  void unknownCopy(TableRow row, String column, String text) {
    String message = "Output %s copies %s, which is not an input.".formatted(column, text);
    add(row, column, text, message, "Name an input of this table after the = sign.");
  }

  private void header(String column, String message, String remedy) {
    add(new TableRow(1, List.of()), column, null, message, remedy);
  }

  private void add(TableRow row, String column, String value, String message, String remedy) {
    problems.add(
        new Problem(
            file,
            row.line(),
            column,
            value,
            "decision-table",
            Severity.REFUSE_EXTRACT,
            message,
            remedy));
  }
}
