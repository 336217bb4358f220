package org.sarcordance.jobs.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows of one case as they are made, before anything is left out. */
final class CaseRows {
  private static final int START = Layout.TREATMENTS.at("start_day");

  private final String[] tumor = Layout.CASES.blank();
  private final List<String[]> treatments = new ArrayList<>(6);
  private final List<String[]> biomarkers = new ArrayList<>(3);
  private final List<String[]> events = new ArrayList<>(3);
  private final List<Truth> truths = new ArrayList<>(2);

  /** A deviation that was made on purpose: its measures, the act, when it counts, and why. */
  record Truth(Step.Deviation deviation, String act, int from) {}

  String[] tumor() {
    return tumor;
  }

  List<String[]> treatments() {
    return treatments;
  }

  List<String[]> biomarkers() {
    return biomarkers;
  }

  List<String[]> events() {
    return events;
  }

  List<Truth> truths() {
    return truths;
  }

  /** The rows of a table, by the position of its layout. */
  List<String[]> of(int table) {
    return switch (table) {
      case 0 -> List.<String[]>of(tumor);
      case 1 -> treatments;
      case 2 -> biomarkers;
      default -> events;
    };
  }

  String[] add(List<String[]> rows, Layout layout) {
    String[] cells = layout.blank();
    rows.add(cells);
    return cells;
  }

  /** Numbers the rows of each table, treatments in the order of their days, undated ones last. */
  void number(String caseId) {
    treatments.sort(Comparator.comparingInt(CaseRows::start));
    tumor[0] = caseId;
    for (List<String[]> rows : List.of(treatments, biomarkers, events)) {
      for (int i = 0; i < rows.size(); i++) {
        rows.get(i)[0] = caseId;
        rows.get(i)[1] = Digits.of(i + 1);
      }
    }
  }

  static int start(String[] treatment) {
    return treatment[START].isEmpty() ? FollowUp.NEVER : Integer.parseInt(treatment[START]);
  }
}
