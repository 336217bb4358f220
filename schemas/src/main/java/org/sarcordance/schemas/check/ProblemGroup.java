package org.sarcordance.schemas.check;

import java.util.List;
import java.util.Objects;
import org.sarcordance.schemas.Problem;

/**
 * Problems of one kind: same file, rule, column and severity.
 *
 * @param first the first of them, which stands for all
 * @param count how many there are
 * @param lines the lines of the first few; empty when they have no line
 */
public record ProblemGroup(Problem first, long count, List<Long> lines) {
  public ProblemGroup {
    Objects.requireNonNull(first, "first");
    lines = List.copyOf(lines);
  }
}
