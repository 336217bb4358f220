package org.sarcordance.schemas;

import java.util.Arrays;
import java.util.List;

/**
 * One row of an input file after its checks.
 *
 * @param line the line in the file on which the row starts, counted from 1
 * @param values one value for each field of the schema (String, Integer or Double); NULL where it
 *     is missing or was refused
 * @param problems what was found, in the order of the fields; empty for a good row
 */
public record CheckedRow(long line, Object[] values, List<Problem> problems) {

  public CheckedRow {
    problems = List.copyOf(problems);
  }

  /** Whether the row is set aside; a warning alone does not do that. */
  public boolean rejected() {
    for (Problem problem : problems) {
      if (problem.severity() != Severity.WARN) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CheckedRow row
        && line == row.line
        && Arrays.equals(values, row.values)
        && problems.equals(row.problems);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values) * 31 + Long.hashCode(line);
  }

  @Override
  public String toString() {
    return "line " + line + ": " + problems;
  }
}
