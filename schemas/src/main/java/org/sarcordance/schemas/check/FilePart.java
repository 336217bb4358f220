package org.sarcordance.schemas.check;

import java.util.ArrayList;
import java.util.List;
import org.sarcordance.schemas.CheckedRow;
import org.sarcordance.schemas.InspectedRow;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.RecordBatch;
import org.sarcordance.schemas.RowInspector;
import org.sarcordance.schemas.TableFile;
import org.sarcordance.schemas.TableSchema;

/**
 * What shows in single rows of one file, and how many there are. It serves one thread at a time.
 */
final class FilePart {
  private final RowInspector inspector;
  private final RowRules rules;
  private final RowContent contents;
  private final RowContent lasting;
  private final FileTally tally;

  /**
   * A row after all that is done to it alone.
   *
   * @param problems what was found in it
   * @param row what the rules across rows see of it
   */
  record Seen(List<Problem> problems, CrossRow row) {}

  FilePart(TableSchema schema, TableFile file) {
    this.inspector = new RowInspector(file);
    this.rules = RowRules.of(schema, file.name());
    this.contents = new RowContent(schema);
    this.lasting = RowContent.lasting(schema);
    this.tally = new FileTally(schema, file.name());
  }

  /** Looks at rows; each gives one in their order. */
  List<Seen> look(RecordBatch batch) {
    List<InspectedRow> rows = inspector.inspect(batch);
    List<Seen> seen = new ArrayList<>(rows.size());
    rows.forEach(row -> seen.add(look(row)));
    return seen;
  }

  private Seen look(InspectedRow inspected) {
    CheckedRow row = rules.check(inspected.row());
    tally.add(row);
    return new Seen(problems(inspected.identifiers(), row.problems()), crossRow(row));
  }

  private CrossRow crossRow(CheckedRow row) {
    Object[] values = row.values();
    return new CrossRow(
        row.line(), row.rejected(), values, contents.of(values), lasting.of(values));
  }

  private static List<Problem> problems(List<Problem> identifiers, List<Problem> ofRow) {
    if (identifiers.isEmpty()) {
      return ofRow;
    }
    List<Problem> problems = new ArrayList<>(identifiers);
    problems.addAll(ofRow);
    return problems;
  }

  /** Adds what was seen of other rows of the file. */
  void add(FilePart other) {
    inspector.add(other.inspector);
    tally.add(other.tally);
  }

  FileTally tally() {
    return tally;
  }

  /** Problems that only show over whole columns. */
  List<Problem> overall() {
    return inspector.overall();
  }
}
