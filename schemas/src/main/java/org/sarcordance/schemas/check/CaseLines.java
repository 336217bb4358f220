package org.sarcordance.schemas.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sarcordance.schemas.Problem;

/** The cases of an extract and where they stand; some 300 bytes a case. */
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
    private Object[] fields;
    private long content;
    private Operations operations;

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

    /** What is kept of its values; see {@link CaseFields}. */
    Object[] fields() {
      return fields;
    }

    /** What its rows say, whatever its name. */
    long content() {
      return content;
    }

    /** Adds what a child row says. */
    void add(long ofRow) {
      content += ofRow;
    }

    /** Its operations so far. */
    Operations operations() {
      if (operations == null) {
        operations = new Operations();
      }
      return operations;
    }

    /** What its operations lack. */
    Optional<Problem> lacking() {
      return operations == null ? Optional.empty() : operations.problem();
    }

    private void add(CrossRow row) {
      lines++;
      isRejected |= row.rejected();
      if (!row.rejected()) {
        fields = CaseFields.kept(row.values());
        content = row.content();
        accept(row.line());
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

  void add(CrossRow row) {
    Case owner = cases.computeIfAbsent(row.caseId(), id -> new Case(cases.size(), row.line()));
    owner.add(row);
    if (owner.lines == 2) {
      repeated.add(owner);
    }
  }

  /** The case of that name; NULL when no row has it. */
  Case find(String caseId) {
    return cases.get(caseId);
  }

  /** The cases that are used, by line. */
  Stream<Case> used() {
    return cases.values().stream()
        .filter(owner -> !owner.isSetAside())
        .sorted(Comparator.comparingLong(Case::firstLine));
  }

  /** The accepted rows of repeated cases by line. */
  List<Repeated> repeated() {
    return repeated.stream()
        .flatMap(owner -> owner.accepted.stream().map(line -> new Repeated(owner, line)))
        .sorted(Comparator.comparingLong(Repeated::line))
        .toList();
  }
}
