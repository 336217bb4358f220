package org.sarcordance.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

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
  private final int[] usual;
  private final int owner;

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
    this.usual = IntStream.range(0, checks.length).filter(i -> checks[i].knowsUsual()).toArray();
    this.owner = schema.primaryKey().isEmpty() ? -1 : names.indexOf(schema.primaryKey().get(0));
  }

  CheckedRow check(CsvRecord record) {
    long line = record.line();
    if (record.damage() != null) {
      return refused(record, problems.damage(line, record.damage()));
    }
    if (record.cells().size() != header.size()) {
      return refused(record, problems.width(line, record.cells().size(), header.size()));
    }
    if (record.cells().equals(header)) {
      return refused(record, problems.repeatedHeader(line));
    }
    return values(line, record.cells());
  }

  /**
   * A row of which only the case can still be told, where it stands in its place and in its form:
   * so that a treatment that cannot be read leaves its case in doubt.
   */
  private CheckedRow refused(CsvRecord record, Problem problem) {
    Object[] values = new Object[checks.length];
    if (owner >= 0 && positions[owner] >= 0 && positions[owner] < record.cells().size()) {
      List<Problem> ignored = new ArrayList<>(1);
      String text = record.cells().get(positions[owner]).replace("\"", "");
      values[owner] = checks[owner].value(record.line(), text, ignored::add);
    }
    return new CheckedRow(record.line(), values, List.of(problem));
  }

  private CheckedRow values(long line, List<String> cells) {
    Object[] values = new Object[checks.length];
    List<Problem> found = new ArrayList<>(0);
    Consumer<Problem> sink = found::add;
    for (int i = 0; i < checks.length; i++) {
      String text = positions[i] < 0 ? "" : cells.get(positions[i]);
      values[i] = checks[i].value(line, text, sink);
    }
    for (int i : usual) {
      checks[i].warn(line, values[i], names, values, sink);
    }
    return new CheckedRow(line, values, found);
  }
}
