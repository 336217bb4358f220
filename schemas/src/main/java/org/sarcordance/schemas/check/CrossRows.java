package org.sarcordance.schemas.check;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sarcordance.schemas.CrossRowRule;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Submission;

/**
 * Finds what is wrong with rows because of others: cases that stand twice, child rows without a
 * case, of a rejected case, or with the number of an earlier one, and what contradicts itself
 * within a case. It is fed with the rows of a whole extract, or with those of one case at a time.
 * Cases are seen first.
 */
public final class CrossRows {
  private final CaseLines cases = new CaseLines();
  private boolean casesAreKnown;

  /** Looks at the rows of one table in the order of their lines. */
  public sealed interface Table {
    /** Looks at a row. */
    void see(CrossRow row);

    /** Tells what only shows after the last row. */
    void end();
  }

  /** What the rows of one used case say. */
  public record Content(long line, long content) {}

  /** Starts with a table; the sink is told every problem. */
  public Table start(CrossRules rules, Consumer<Problem> sink) {
    return rules.schema().foreignKeys().isEmpty()
        ? new Cases(rules.file(), sink)
        : new Children(rules, sink);
  }

  /** What each used case says, by line; of use once all tables have ended. */
  public List<Content> contents() {
    return eachContent().toList();
  }

  /** What it takes to compare the used cases with those of another extract. */
  CaseDigests digests(Submission submission) {
    return cases.digests(submission);
  }

  Stream<Content> eachContent() {
    return cases
        .used()
        .mapToObj(owner -> new Content(cases.firstLine(owner), cases.content(owner)));
  }

  private final class Cases implements Table {
    private final String file;
    private final Consumer<Problem> sink;

    Cases(String file, Consumer<Problem> sink) {
      this.file = file;
      this.sink = sink;
    }

    @Override
    public void see(CrossRow row) {
      if (row.caseId() != null) {
        cases.add(row);
      }
    }

    @Override
    public void end() {
      cases.repeated().forEach(repeated -> sink.accept(twice(repeated)));
      casesAreKnown = true;
    }

    private Problem twice(CaseLines.Repeated repeated) {
      int owner = repeated.owner();
      return CrossRowRule.of(CrossRowRule.CASE_TWICE)
          .problem(
              file,
              repeated.line(),
              "case_id",
              Map.of("case_lines", cases.rows(owner), "case_line", cases.firstLine(owner)));
    }
  }

  private final class Children implements Table {
    /** As many numbers as a child row may have. */
    private static final long NUMBERS = 100_000;

    private final CrossRules rules;
    private final Consumer<Problem> sink;
    private final String sequenceName;
    private final LineTable lines = new LineTable();
    private final Operations operations;
    private String lastCase;
    private int lastOwner;

    Children(CrossRules rules, Consumer<Problem> sink) {
      this.rules = rules;
      this.sink = sink;
      this.sequenceName = rules.schema().primaryKey().get(1);
      this.operations = new Operations(rules.lookForLater() ? cases.size() : 0);
    }

    /** Without its cases nothing can be said of a child row; that is not its fault. */
    @Override
    public void see(CrossRow row) {
      if (casesAreKnown && !row.rejected()) {
        see(owner(row.caseId()), row);
      }
    }

    /** Rows of a case follow each other, so the case is often that of the row before. */
    private int owner(String caseId) {
      if (!caseId.equals(lastCase)) {
        lastCase = caseId;
        lastOwner = cases.find(caseId);
      }
      return lastOwner;
    }

    private void see(int owner, CrossRow row) {
      if (owner == CaseLines.NONE) {
        reject(row, "case_id", CrossRowRule.CASE_MISSING, Map.of());
      } else if (cases.isSetAside(owner)) {
        Map<String, ?> values = Map.of("case_line", cases.firstLine(owner));
        reject(row, "case_id", CrossRowRule.CASE_REJECTED, values);
      } else {
        long first = lines.first(owner * NUMBERS + row.sequence(), row.line());
        if (first == row.line()) {
          use(owner, row);
        } else {
          rejectAgain(row, first);
        }
      }
    }

    private void use(int owner, CrossRow row) {
      cases.addContent(owner, row);
      if (rules.lookAtCase()) {
        rules.withCase(row, cases.fields(owner)).forEach(sink);
      }
      rules.addTo(operations, owner, row);
    }

    private void rejectAgain(CrossRow row, long first) {
      Map<String, ?> values =
          Map.of("sequence_name", sequenceName, "sequence", row.sequence(), "first_line", first);
      reject(row, sequenceName, CrossRowRule.KEY_TWICE, values);
    }

    private void reject(CrossRow row, String column, String rule, Map<String, ?> values) {
      sink.accept(CrossRowRule.of(rule).problem(rules.file(), row.line(), column, values));
    }

    @Override
    public void end() {
      if (rules.lookForLater()) {
        cases.used().forEach(owner -> operations.problem(owner).ifPresent(sink));
      }
    }
  }
}
