package org.sarcordance.schemas;

import java.util.List;
import java.util.Objects;

/**
 * A row of a file that nobody has looked through before.
 *
 * @param row the row after its checks
 * @param identifiers the values that may identify a person; one is enough to refuse the extract
 */
public record InspectedRow(CheckedRow row, List<Problem> identifiers) {
  public InspectedRow {
    Objects.requireNonNull(row, "row");
    identifiers = List.copyOf(identifiers);
  }
}
