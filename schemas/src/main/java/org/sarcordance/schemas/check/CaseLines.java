package org.sarcordance.schemas.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sarcordance.schemas.Submission;

/**
 * The cases of an extract and where they stand, each by its number, which follows the order in
 * which they first stand in their file; some 100 bytes a case.
 */
final class CaseLines {
  /** The number of no case. */
  static final int NONE = CaseIds.NONE;

  private static final int FIRST_SIZE = 2;
  private static final int MISSING = Integer.MIN_VALUE;

  private final CaseIds ids = new CaseIds();
  private final Map<Integer, List<Long>> repeated = new HashMap<>();
  private long[] firstLines = new long[FIRST_SIZE];
  private long[] contents = new long[FIRST_SIZE];
  private long[] lasting = new long[FIRST_SIZE];
  private int[] rows = new int[FIRST_SIZE];
  private boolean[] isRejected = new boolean[FIRST_SIZE];
  private int[] fields = new int[FIRST_SIZE * CaseFields.count()];

  /** A row that is good by itself, of a case that stands in more rows than one. */
  record Repeated(int owner, long line) {}

  /** Adds a row of a case, whatever became of it. */
  void add(CrossRow row) {
    int owner = ids.number(row.caseId());
    if (owner == rows.length) {
      grow(2 * owner);
    }
    rows[owner]++;
    if (rows[owner] == 1) {
      firstLines[owner] = row.line();
    } else {
      repeat(owner, row);
    }
    isRejected[owner] |= row.rejected();
    if (!row.rejected()) {
      keep(owner, row);
    }
  }

  private void grow(int size) {
    firstLines = Arrays.copyOf(firstLines, size);
    contents = Arrays.copyOf(contents, size);
    lasting = Arrays.copyOf(lasting, size);
    rows = Arrays.copyOf(rows, size);
    isRejected = Arrays.copyOf(isRejected, size);
    fields = Arrays.copyOf(fields, size * CaseFields.count());
  }

  private void repeat(int owner, CrossRow row) {
    List<Long> accepted = repeated.computeIfAbsent(owner, this::acceptedBefore);
    if (!row.rejected()) {
      accepted.add(row.line());
    }
  }

  private List<Long> acceptedBefore(int owner) {
    return new ArrayList<>(isRejected[owner] ? List.of() : List.of(firstLines[owner]));
  }

  private void keep(int owner, CrossRow row) {
    contents[owner] = row.content();
    lasting[owner] = row.lasting();
    for (int i = 0; i < CaseFields.count(); i++) {
      Integer value = CaseFields.kept(row.values(), i);
      fields[owner * CaseFields.count() + i] = value == null ? MISSING : value;
    }
  }

  int size() {
    return ids.size();
  }

  /** The case of that name; {@link #NONE} when no row has it. */
  int find(String caseId) {
    return ids.find(caseId);
  }

  long firstLine(int owner) {
    return firstLines[owner];
  }

  /** In how many rows it stands. */
  int rows(int owner) {
    return rows[owner];
  }

  /** Whether its rows, and with them its child rows, are set aside. */
  boolean isSetAside(int owner) {
    return isRejected[owner] || rows[owner] > 1;
  }

  /** What is kept of its values; see {@link CaseFields}. */
  Object[] fields(int owner) {
    Object[] kept = new Object[CaseFields.count()];
    for (int i = 0; i < kept.length; i++) {
      int value = fields[owner * kept.length + i];
      kept[i] = value == MISSING ? null : value;
    }
    return kept;
  }

  /** What its rows say, whatever its name. */
  long content(int owner) {
    return contents[owner];
  }

  /** Adds what a child row says. */
  void addContent(int owner, CrossRow child) {
    contents[owner] += child.content();
    lasting[owner] += child.lasting();
  }

  /** The digests of the cases that are used. */
  CaseDigests digests(Submission submission) {
    CaseDigests.Maker maker = new CaseDigests.Maker(submission);
    used().forEach(owner -> maker.add(ids.bytes(owner), lasting[owner]));
    return maker.digests();
  }

  /** The cases that are used, by line. */
  IntStream used() {
    return IntStream.range(0, size()).filter(owner -> !isSetAside(owner));
  }

  /** The accepted rows of repeated cases by line. */
  List<Repeated> repeated() {
    return repeated.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(it -> new Repeated(entry.getKey(), it)))
        .sorted(Comparator.comparingLong(Repeated::line))
        .toList();
  }
}
