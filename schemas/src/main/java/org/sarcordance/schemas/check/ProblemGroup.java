package org.sarcordance.schemas.check;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sarcordance.schemas.Problem;

/**
 * Problems of one kind: same file, rule, column and severity.
 *
 * @param first the first of them, which stands for all
 * @param count how many there are
 * @param lines the lines of the first few; empty when they have no line
 * @param values the first few different values that may be shown
 */
public record ProblemGroup(Problem first, long count, List<Long> lines, List<String> values) {
  public ProblemGroup {
    Objects.requireNonNull(first, "first");
    lines = List.copyOf(lines);
    values = List.copyOf(values);
  }

  /** The values worth telling beside the first problem, whose message may tell the only one. */
  public List<String> untoldValues() {
    boolean isTold = values.size() == 1 && first.message().contains(values.get(0));
    return isTold ? List.of() : values;
  }

  /** One problem that stands for all: the first, with the number of rows and the first lines. */
  public Problem summary() {
    if (count == 1 || lines.isEmpty()) {
      return first;
    }
    String places = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new Problem(
        first.file(),
        first.line(),
        first.column(),
        first.value(),
        first.rule(),
        first.severity(),
        "%s It is so in %d rows, first in lines %s.".formatted(first.message(), count, places),
        first.remedy());
  }
}
