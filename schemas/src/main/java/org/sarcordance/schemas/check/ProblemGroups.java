package org.sarcordance.schemas.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;

/** Gathers problems by kind in memory that depends on the number of kinds, not of problems. */
public final class ProblemGroups {
  private static final int LINES_KEPT = 5;
  private static final int VALUES_KEPT = 10;

  private final Map<Kind, Group> groups = new LinkedHashMap<>();

  private record Kind(String file, String rule, String column, Severity severity) {}

  private static final class Group {
    private final Problem first;
    private final List<Long> lines = new ArrayList<>(1);
    private final Set<String> values = new LinkedHashSet<>(1);
    private long count;

    Group(Problem first) {
      this.first = first;
    }

    void add(Problem problem) {
      count++;
      if (problem.line() != null && lines.size() < LINES_KEPT) {
        lines.add(problem.line());
      }
      if (problem.value() != null && values.size() < VALUES_KEPT) {
        values.add(problem.value());
      }
    }
  }

  /** Counts a problem. */
  public void add(Problem problem) {
    Kind kind = new Kind(problem.file(), problem.rule(), problem.column(), problem.severity());
    groups.computeIfAbsent(kind, key -> new Group(problem)).add(problem);
  }

  /** The groups in the order in which the first problem of each was added. */
  public List<ProblemGroup> list() {
    return groups.values().stream()
        .map(
            group ->
                new ProblemGroup(group.first, group.count, group.lines, List.copyOf(group.values)))
        .toList();
  }
}
