package org.sarcordance.jobs.sample;

import java.util.Optional;

/** Makes blocks of cases of one registry; shared by all threads. */
final class BlockMaker {
  /** The columns of the file that says why each deviation was made. */
  static final String[] TRUTH = {"case_id", "measure_id", "act", "from_day", "due_day", "why"};

  private final CaseMaker cases;
  private final Captures captures;
  private final Optional<Gaps> gaps;
  private final Optional<Faults> faults;

  BlockMaker(CaseMaker cases, Captures captures, Optional<Gaps> gaps, Optional<Faults> faults) {
    this.cases = cases;
    this.captures = captures;
    this.gaps = gaps;
    this.faults = faults;
  }

  /** The cases from one number up to another, that excluded. */
  Block make(long from, long to) {
    Block block = Block.empty();
    for (long number = from; number < to; number++) {
      CaseMaker.Made made = cases.make(number);
      captures.leave(made);
      gaps.ifPresent(gap -> gap.leave(made));
      write(made, block);
    }
    return block;
  }

  private void write(CaseMaker.Made made, Block block) {
    String caseId = made.rows().tumor()[0];
    for (CaseRows.Truth truth : made.rows().truths()) {
      write(caseId, truth, block.truth());
    }
    for (int table = 0; table < Layout.ALL.size(); table++) {
      Block.Part part = block.parts().get(table);
      for (String[] cells : made.rows().of(table)) {
        if (faults.isPresent()) {
          faults.get().write(table, cells, made.draw(), part);
        } else {
          part.csv().line(cells);
        }
      }
    }
  }

  private static void write(String caseId, CaseRows.Truth truth, CsvBytes csv) {
    Step.Deviation deviation = truth.deviation();
    String due = deviation.by() < 0 ? "" : Digits.of(truth.from() + deviation.by());
    for (String measure : deviation.measures()) {
      csv.line(
          new String[] {
            caseId, measure, truth.act(), Digits.of(truth.from()), due, deviation.why()
          });
    }
  }
}
