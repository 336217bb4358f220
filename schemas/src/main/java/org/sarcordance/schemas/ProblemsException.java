package org.sarcordance.schemas;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown once by a reader for everything that is wrong with what it read. */
public final class ProblemsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Every problem found, in the order of the file; never empty. */
  public ProblemsException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("Cannot throw without a problem: the list is empty");
    }
    this.problems = List.copyOf(problems);
  }

  /** The problems, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
