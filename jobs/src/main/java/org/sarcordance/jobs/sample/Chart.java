package org.sarcordance.jobs.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what happens to a case as rows of its tables. */
final class Chart {
  private static final int FACILITY = Layout.TREATMENTS.at("facility_code");
  private static final int TYPE = Layout.TREATMENTS.at("tx_type");
  private static final int STATUS = Layout.TREATMENTS.at("status");
  private static final int REGIMEN = Layout.TREATMENTS.at("regimen_id");
  private static final int AGENT = Layout.TREATMENTS.at("agent");
  private static final int START = Layout.TREATMENTS.at("start_day");
  private static final int END = Layout.TREATMENTS.at("end_day");
  private static final int TARGET = Layout.TREATMENTS.at("target");
  private static final int MARGIN = Layout.TREATMENTS.at("margin");
  private static final int STOP = Layout.TREATMENTS.at("stop_reason");
  private static final int NOT_GIVEN = Layout.TREATMENTS.at("reason_not_given");
  private static final int TRIAL = Layout.TREATMENTS.at("trial");
  private static final int REPORT = Layout.BIOMARKERS.at("report_day");
  private static final int CONTEXT = Layout.BIOMARKERS.at("context");
  private static final int EVENT = Layout.EVENTS.at("event_type");
  private static final int DAY = Layout.EVENTS.at("day");
  private static final int SITE = Layout.EVENTS.at("site");
  private static final int DETAIL = Layout.EVENTS.at("detail");

  private final Model model;
  private final Draw draw;
  private final Places places;
  private final Places.Place home;
  private final CaseRows rows;
  private int regimens;
  private int operation = FollowUp.NEVER;
  private int firstFailure = FollowUp.NEVER;

  Chart(Model model, Draw draw, Places places, Places.Place home, CaseRows rows) {
    this.model = model;
    this.draw = draw;
    this.places = places;
    this.home = home;
    this.rows = rows;
  }

  void operatedAt(int day) {
    operation = day;
  }

  /** The day of the first removal of the tumor, {@link FollowUp#NEVER} where there is none. */
  int operation() {
    return operation;
  }

  /** Writes the rows of an act and returns the margin, blank where it has none. */
  String act(ActRows act, int start, int end, String reason) {
    String facility = facility();
    String regimen = "G" + Digits.of(++regimens);
    String margin = "";
    for (int i = 0; i < act.rows().size(); i++) {
      String[] cells = rows.add(rows.treatments(), Layout.TREATMENTS);
      act.fill(i, cells, draw);
      cells[FACILITY] = facility;
      cells[STATUS] = Codes.GIVEN;
      cells[REGIMEN] = cells[AGENT].isEmpty() ? "" : regimen;
      cells[START] = Digits.of(start);
      cells[END] = end == FollowUp.NEVER ? "" : Digits.of(end);
      cells[STOP] = reason;
      margin = cells[MARGIN];
    }
    return margin;
  }

  private String facility() {
    boolean isHome =
        Codes.SAME_PLACE.equals(model.parameters().choice("other_facility").draw(draw));
    return isHome ? home.code() : places.draw(draw).code();
  }

  /** An act that was left out, with a row that says why where the registry has one. */
  void missed(Step.Deviation deviation, Optional<ActRows> act, int from) {
    rows.truths().add(new CaseRows.Truth(deviation, act.map(ActRows::name).orElse(""), from));
    String reason = model.parameters().choice("not_given").draw(draw);
    if (act.isPresent() && !reason.equals(Codes.NO_ROW)) {
      String[] cells = rows.add(rows.treatments(), Layout.TREATMENTS);
      String[] done = Layout.TREATMENTS.blank();
      act.get().fill(0, done, draw);
      for (int column : List.of(TYPE, AGENT, TARGET)) {
        cells[column] = done[column];
      }
      cells[FACILITY] = home.code();
      cells[STATUS] = Codes.NOT_GIVEN;
      cells[NOT_GIVEN] = reason;
      cells[TRIAL] = done[TRIAL];
    }
  }

  void wrong(Step.Deviation deviation, String act, int start) {
    rows.truths().add(new CaseRows.Truth(deviation, act, start));
  }

  void untested(Step.Deviation deviation, int from) {
    rows.truths().add(new CaseRows.Truth(deviation, "", from));
  }

  /** A report with its rows, each the cells that are not blank by column. */
  void tested(List<Map<Integer, String>> results, int day) {
    for (Map<Integer, String> result : results) {
      String[] cells = rows.add(rows.biomarkers(), Layout.BIOMARKERS);
      result.forEach((column, text) -> cells[column] = text);
      cells[REPORT] = Digits.of(day);
      cells[CONTEXT] = Codes.PRIMARY;
    }
  }

  /** The day of the first recurrence or progression, {@link FollowUp#NEVER} where there is none. */
  int firstFailure() {
    return firstFailure;
  }

  /** A recurrence or a progression, with its place and how it was established. */
  void event(String type, int day) {
    firstFailure = Math.min(firstFailure, day);
    String[] cells = plainEvent(type, day);
    cells[SITE] = model.parameters().choice("site." + type).draw(draw);
    cells[DETAIL] = model.parameters().choice("detail").draw(draw);
  }

  /** What every case may have: a conference, a transfer, the last contact or death. */
  void visits(FollowUp followUp) {
    Parameters parameters = model.parameters();
    int conference = parameters.quantiles("conference_day").draw(draw);
    if (draw.chance(parameters.rate("conference")) && conference <= followUp.recorded()) {
      plainEvent(parameters.choice("conference").draw(draw), conference);
    }
    if (followUp.transfer() <= followUp.end()) {
      plainEvent(parameters.choice("transfer").draw(draw), followUp.transfer());
    }
    String last = followUp.isDead() ? "death" : "last_contact";
    plainEvent(parameters.choice(last).draw(draw), followUp.end());
  }

  private String[] plainEvent(String type, int day) {
    String[] cells = rows.add(rows.events(), Layout.EVENTS);
    cells[EVENT] = type;
    cells[DAY] = Digits.of(day);
    return cells;
  }
}
