package org.sarcordance.jobs.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Leaves out what real registries do not know, cell by cell, at the rates of missing.csv. */
final class Gaps {
  private static final int STATUS = Layout.TREATMENTS.at("status");
  private static final int TYPE = Layout.TREATMENTS.at("tx_type");
  private static final int START = Layout.TREATMENTS.at("start_day");
  private static final int END = Layout.TREATMENTS.at("end_day");
  private static final int SEQUENCE = Layout.TREATMENTS.at("surgery_sequence");
  private static final String KNOWN = "known";

  private final Parameters parameters;
  private final List<List<Gap>> gaps = new ArrayList<>();

  private record Gap(int column, String only, String how, String written, double rate) {

    /** Whether there is something to leave out; some gaps are of one code only. */
    boolean isOpenTo(String cell) {
      return !cell.isEmpty() && (only.isEmpty() || only.equals(cell));
    }
  }

  Gaps(Parameters parameters) {
    this.parameters = parameters;
    Map<String, List<Map<String, String>>> rows = SampleFiles.groups("missing.csv", "table");
    for (Layout layout : Layout.ALL) {
      gaps.add(rows.get(layout.table()).stream().map(row -> gap(layout, row)).toList());
    }
  }

  private static Gap gap(Layout layout, Map<String, String> row) {
    return new Gap(
        layout.at(row.get("field")),
        row.get("only"),
        row.get("how"),
        row.get("written"),
        Double.parseDouble(row.get("rate")));
  }

  /** Leaves out cells of a case; the day of its operation tells on which side a treatment lay. */
  void leave(CaseMaker.Made made) {
    for (int table = 0; table < gaps.size(); table++) {
      for (String[] cells : made.rows().of(table)) {
        leave(gaps.get(table), cells, made);
      }
    }
  }

  private void leave(List<Gap> gaps, String[] cells, CaseMaker.Made made) {
    for (Gap gap : gaps) {
      if (gap.isOpenTo(cells[gap.column()]) && made.draw().chance(gap.rate())) {
        switch (gap.how()) {
          case "undated" -> undate(cells, made);
          case "unknown" -> forget(cells);
          default -> cells[gap.column()] = gap.written();
        }
      }
    }
  }

  /** Given, but no day is recorded; often still on which side of surgery. */
  private void undate(String[] cells, CaseMaker.Made made) {
    int start = Integer.parseInt(cells[START]);
    cells[START] = "";
    cells[END] = "";
    if (made.operation() != FollowUp.NEVER
        && KNOWN.equals(parameters.choice("surgery_sequence").draw(made.draw()))) {
      cells[SEQUENCE] = parameters.choice(side(start, made.operation())).draw(made.draw());
    }
  }

  private static String side(int start, int operation) {
    return start < operation ? "side.before" : start > operation ? "side.after" : "side.during";
  }

  /** Whether it was given is not known: only its type stays. */
  private static void forget(String[] cells) {
    if (cells[STATUS].equals(Codes.GIVEN)) {
      for (int column = TYPE + 1; column < cells.length; column++) {
        cells[column] = "";
      }
      cells[STATUS] = Codes.UNKNOWN;
    }
  }
}
