package org.sarcordance.schemas;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks the rows of one file against its table schema and types their values: the one engine for
 * row checks, in plain Java, so that a registry at its desk and a cluster get the same answers.
 * Every record gives one {@link CheckedRow}, good or not.
 */
final class RowChecker {
  private final List<String> header;
  private final List<String> names;
  private final RowProblems problems;
  private final FieldCheck[] checks;
  private final int[] positions;

  /** The header's columns may come in any order; those not in the schema are passed over. */
  RowChecker(TableSchema schema, String file, List<String> header) {
    this.header = List.copyOf(header);
    this.names = schema.names();
    this.problems = new RowProblems(file, schema.rejection());
    this.checks =
        schema.fields().stream()
            .map(field -> new FieldCheck(field, problems))
            .toArray(FieldCheck[]::new);
    this.positions = names.stream().mapToInt(header::indexOf).toArray();
  }

  CheckedRow check(CsvRecord record) {
    long line = record.line();
    if (record.damage() != null) {
      return refused(line, problems.damage(line, record.damage()));
    }
    if (record.cells().size() != header.size()) {
      return refused(line, problems.width(line, record.cells().size(), header.size()));
    }
    if (record.cells().equals(header)) {
      return refused(line, problems.repeatedHeader(line));
    }
    return values(line, record.cells());
  }

  private CheckedRow refused(long line, Problem problem) {
    return new CheckedRow(line, new Object[checks.length], List.of(problem));
  }

  private CheckedRow values(long line, List<String> cells) {
    Object[] values = new Object[checks.length];
    List<Problem> found = new ArrayList<>(0);
    for (int i = 0; i < checks.length; i++) {
      String text = positions[i] < 0 ? "" : cells.get(positions[i]);
      values[i] = checks[i].value(line, text, found::add);
    }
    for (int i = 0; i < checks.length; i++) {
      checks[i].warn(line, values[i], names, values, found::add);
    }
    return new CheckedRow(line, values, found);
  }
}
