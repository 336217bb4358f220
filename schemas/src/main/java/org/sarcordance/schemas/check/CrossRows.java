package org.sarcordance.schemas.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarcordance.schemas.CrossRowRule;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.TableSchema;

/**
 * Finds what is wrong with good rows because of other rows: cases that stand twice, child rows
 * without a case, of a rejected case, or with the number of an earlier one. Cases are seen first.
 */
final class CrossRows {
  private static final String CASES = "cases.csv";

  /** As many numbers as a child row may have. */
  private static final long NUMBERS = 100_000;

  private final CaseLines cases = new CaseLines();

  /** A case row was read; the case_id is NULL where it cannot be told. */
  void sawCase(String caseId, long line, boolean rejected) {
    if (caseId != null) {
      cases.add(caseId, line, rejected);
    }
  }

  /** The problems of case rows, once all were seen. */
  List<Problem> ofCases() {
    return cases.repeated().stream().map(CrossRows::twice).toList();
  }

  private static Problem twice(CaseLines.Repeated repeated) {
    CaseLines.Case owner = repeated.owner();
    return problem(
        CASES,
        repeated.line(),
        "case_id",
        CrossRowRule.CASE_TWICE,
        Map.of("case_lines", owner.lines(), "case_line", owner.firstLine()));
  }

  /** Looks at the accepted rows of one child file, in their order. */
  final class Children {
    private final String file;
    private final String sequenceName;
    private final LineTable lines = new LineTable();

    Children(TableSchema schema, String file) {
      this.file = file;
      this.sequenceName = schema.primaryKey().get(1);
    }

    /** What is wrong with the row, if anything is. */
    Optional<Problem> problem(String caseId, int sequence, long line) {
      CaseLines.Case owner = cases.find(caseId);
      if (owner == null) {
        return Optional.of(of(line, "case_id", CrossRowRule.CASE_MISSING, Map.of()));
      }
      if (owner.isSetAside()) {
        Map<String, ?> values = Map.of("case_line", owner.firstLine());
        return Optional.of(of(line, "case_id", CrossRowRule.CASE_REJECTED, values));
      }
      long first = lines.first(owner.number() * NUMBERS + sequence, line);
      return first == line ? Optional.empty() : Optional.of(again(line, sequence, first));
    }

    private Problem again(long line, int sequence, long first) {
      Map<String, ?> values =
          Map.of("sequence_name", sequenceName, "sequence", sequence, "first_line", first);
      return of(line, sequenceName, CrossRowRule.KEY_TWICE, values);
    }

    private Problem of(long line, String column, String rule, Map<String, ?> values) {
      return CrossRows.problem(file, line, column, rule, values);
    }
  }

  private static Problem problem(
      String file, long line, String column, String id, Map<String, ?> values) {
    CrossRowRule rule = CrossRowRule.of(id);
    return new Problem(
        file, line, column, null, id, rule.severity(), rule.message(values), rule.remedy());
  }
}
