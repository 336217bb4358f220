package org.sarcordance.schemas.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cases of an extract and where they stand; some 200 bytes a case. */
final class CaseLines {
  private final Map<String, Case> cases = new HashMap<>();
  private final List<Case> repeated = new ArrayList<>();

  /** One case_id, whatever became of its rows. */
  static final class Case {
    private final int number;
    private final long firstLine;
    private List<Long> accepted = List.of();
    private int lines;
    private boolean isRejected;

    Case(int number, long firstLine) {
      this.number = number;
      this.firstLine = firstLine;
    }

    /** A number of its own, counted from 0. */
    int number() {
      return number;
    }

    long firstLine() {
      return firstLine;
    }

    int lines() {
      return lines;
    }

    /** Whether its rows, and with them its child rows, are set aside. */
    boolean isSetAside() {
      return isRejected || lines > 1;
    }

    private void add(long line, boolean rejected) {
      lines++;
      isRejected |= rejected;
      if (!rejected) {
        accept(line);
      }
    }

    private void accept(long line) {
      if (accepted.isEmpty()) {
        accepted = List.of(line);
        return;
      }
      if (accepted.size() == 1) {
        accepted = new ArrayList<>(accepted);
      }
      accepted.add(line);
    }
  }

  /** A row that is good by itself, of a case that stands in more rows than one. */
  record Repeated(Case owner, long line) {}

  void add(String caseId, long line, boolean rejected) {
    Case owner = cases.computeIfAbsent(caseId, id -> new Case(cases.size(), line));
    owner.add(line, rejected);
    if (owner.lines == 2) {
      repeated.add(owner);
    }
  }

  /** The case of that name; NULL when no row has it. */
  Case find(String caseId) {
    return cases.get(caseId);
  }

  /** The accepted rows of repeated cases by line. */
  List<Repeated> repeated() {
    return repeated.stream()
        .flatMap(owner -> owner.accepted.stream().map(line -> new Repeated(owner, line)))
        .sorted(Comparator.comparingLong(Repeated::line))
        .toList();
  }
}
