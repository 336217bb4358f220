package org.sarcordance.pipeline.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sarcordance.pipeline.explain.Moment;
import org.sarcordance.pipeline.report.ReportModel.Count;
import org.sarcordance.pipeline.report.ReportModel.Distribution;
import org.sarcordance.pipeline.report.ReportModel.Extent;
import org.sarcordance.pipeline.report.ReportModel.Fact;
import org.sarcordance.pipeline.report.ReportModel.FlowLine;
import org.sarcordance.pipeline.report.ReportModel.MeasureLine;
import org.sarcordance.pipeline.report.ReportModel.MissingField;
import org.sarcordance.pipeline.report.ReportModel.Outcomes;
import org.sarcordance.pipeline.report.ReportModel.RejectGroup;
import org.sarcordance.pipeline.report.ReportModel.Statistics;
import org.sarcordance.pipeline.report.ReportModel.WorkItem;
import org.sarcordance.pipeline.report.ReportModel.WorkList;

/** A small page with something of everything. Its figures add up; its cases are invented. */
final class SampleModel {
  private static final RunFacts.MeasureText ADJUVANT =
      text("GIST-ADJ-01", "Adjuvant imatinib in high-risk GIST", "OM", "S");
  private static final RunFacts.MeasureText RADIOTHERAPY =
      text("STS-RT-01", "Radiotherapy with limb-sparing surgery in stage III", "OM", "S");
  private static final RunFacts.MeasureText MARGIN =
      text("SARC-MARG-01", "Final margin recorded", "DQ", "S");
  private static final RunFacts.MeasureText MOLECULAR =
      text("GIST-MOL-01", "Mutation tested before a TKI", "WU", "M");
  private static final RunFacts.MeasureText SURGERY =
      text("STS-SURG-01", "Surgery of localised disease", "OM", "S");
  private static final RunFacts.MeasureText DOSE =
      text("STS-RT-05", "Dose of radiotherapy", "DO", "M");
  private static final RunFacts.MeasureText STAGED =
      text("DQ-01", "Stage can be derived", "DQ", "S");

  private SampleModel() {}

  static ReportModel registry() {
    return with("R01", "1042", "Sentence <script>alert(\"it's\")</script> & more.");
  }

  /** The same with so many invented deviations at four facilities in ten years. */
  static ReportModel withDeviations(int number) {
    List<WorkItem> items =
        IntStream.range(0, number)
            .mapToObj(
                i ->
                    item(
                        ADJUVANT,
                        "S",
                        "C" + i,
                        "H" + i % 4,
                        i % 8 < 4 ? "new" : "persisting",
                        2015 + i / 4 % 10,
                        "High risk, resected, and no imatinib by day " + (180 + i % 97) + "."))
            .toList();
    return with("R01", new WorkList(figure(number), items));
  }

  /** The same with so many facilities, in the comparison and in the first measure. */
  static ReportModel withFacilities(int number) {
    ReportModel model = registry();
    List<String> names = IntStream.range(0, number).mapToObj(i -> "F" + i).toList();
    MeasureDetail of = model.details().get(0);
    List<MeasureDetail> details =
        List.of(
            new MeasureDetail(
                of.line(),
                names.stream().map(name -> unit(name, 12, 20, 0.35)).toList(),
                of.years(),
                of.undecided()));
    List<FacilityLine> lines =
        names.stream()
            .map(name -> new FacilityLine(name, 3, 4, 1, 1.3, 0.8, 0.74, Place.Limits.NONE))
            .toList();
    return new ReportModel(
        model.scope(),
        model.run(),
        model.registries(),
        model.flow(),
        model.cohort(),
        model.stages(),
        model.measures(),
        details,
        lines,
        model.since(),
        model.comingDue(),
        model.deviations(),
        model.reviews(),
        model.undecided(),
        model.missingFields(),
        model.rejects());
  }

  static ReportModel with(String scope, String caseId, String sentence) {
    return with(scope, new WorkList(figure(4), deviations(caseId, sentence)));
  }

  private static ReportModel with(String scope, WorkList deviations) {
    String caseId = deviations.items().get(0).caseId();
    return new ReportModel(
        scope,
        run(),
        List.of(
            new Extent("R01", figure(212), figure(174)), new Extent("R02", figure(31), figure(3))),
        flow(),
        new Distribution(
            "Cases",
            figure(206),
            List.of(
                new Count("in: STS", figure(121)),
                new Count("in: GIST", figure(53)),
                new Count("out: UTERINE", figure(27)),
                new Count("out: BONE", figure(3)),
                new Count("out: AGE_LT_18", figure(2)))),
        List.of(
            stages(
                "GIST", "IA 18", "IB 9", "II 11", "IIIA 6", "IIIB 5", "no stage: INDETERMINATE 4"),
            stages(
                "STS",
                "IA 6",
                "IB 21",
                "II 14",
                "IIIA 22",
                "IIIB 39",
                "IV 8",
                "no stage: NO_GROUP 11")),
        measures(),
        details(),
        facilities(),
        since(caseId),
        List.of(
            new ComingDue(caseId, "H03", RADIOTHERAPY, 21, "Radiotherapy expected by day 212.")),
        deviations,
        new WorkList(figure(1), List.of(review())),
        new Distribution(
            "Reasons",
            figure(61),
            List.of(
                new Count(
                    "DAY_UNKNOWN",
                    "The day of a treatment or recurrence is not recorded",
                    figure(31)),
                new Count(
                    "NOT_CAPTURED", "The source does not record this kind of data", figure(18)),
                new Count("MARGIN_UNKNOWN", figure(9)),
                new Count("SIZE_UNKNOWN", figure(3)))),
        List.of(
            new MissingField("treatments.start_day", null, null, figure(31)),
            new MissingField("size_path_mm", figure(171), figure(3), figure(3))),
        List.of(
            new RejectGroup(
                "REJECT_CASE",
                "cases.csv",
                "size_path_mm",
                "type",
                6,
                "size_path_mm = 6.5 is not a whole number of millimetres (0-989, 990, 998, 999).")));
  }

  private static RunFacts run() {
    return new RunFacts(
        "4f1c09ab77d2e613",
        "0b7e55d1c2aa9f30",
        "0.1.0",
        List.of(
            new RunFacts.Input(
                "R01",
                7,
                90,
                List.of("EVENTS", "RT", "SYS"),
                List.of(new RunFacts.InputFile("cases.csv", "9f86d081884c7d65")))),
        List.of(
            new RunFacts.Edition("ajcc-8", "AJCC staging, 8th edition", "AJCC 2017", "a1b2c3"),
            new RunFacts.Edition("sarcoma-care-2025", "Sarcoma care", "Project 2025", "d4e5f6")),
        List.of(ADJUVANT, MOLECULAR, RADIOTHERAPY, DOSE, SURGERY, MARGIN, STAGED));
  }

  private static RunFacts.MeasureText text(String id, String title, String type, String strength) {
    String definition = "What " + id + " asks, in one plain sentence a clinician can read.";
    return new RunFacts.MeasureText(
        id, title, type, strength, definition, "Casali 2022", "sarcoma-care-2025");
  }

  private static List<FlowLine> flow() {
    return List.of(
        new FlowLine(
            "admit",
            "cases.csv",
            figure(212),
            figure(206),
            figure(6),
            List.of(new Count("type", figure(6)))),
        new FlowLine("admit", "treatments.csv", figure(431), figure(431), figure(0), List.of()),
        new FlowLine("conform", "cases.csv", figure(206), figure(206), figure(0), List.of()),
        new FlowLine(
            "conform",
            "treatments.csv",
            figure(431),
            figure(425),
            figure(6),
            List.of(new Count("orphan", figure(6)))),
        new FlowLine(
            "derive",
            "cases.csv",
            figure(206),
            figure(174),
            figure(32),
            List.of(
                new Count("UTERINE", figure(27)),
                new Count("BONE", figure(3)),
                new Count("AGE_LT_18", figure(2)))),
        new FlowLine(
            "evaluate",
            "findings",
            figure(1218),
            figure(512),
            figure(706),
            List.of(new Count("NOT_APPLICABLE", figure(706)))),
        new FlowLine(
            "measure",
            "findings",
            figure(512),
            figure(417),
            figure(95),
            List.of(
                new Count("INDETERMINATE", figure(61)),
                new Count("EXCEPTION", figure(22)),
                new Count("EXCLUDED", figure(12)))));
  }

  private static List<MeasureLine> measures() {
    return Stream.of(
            line(
                ADJUVANT,
                new Outcomes(48, 21, 13, 6, 4, 0, 4),
                new Statistics(0.6176, 0.4503, 0.7607, 0.5526, 0.6579),
                false),
            line(
                RADIOTHERAPY,
                new Outcomes(39, 5, 1, 2, 0, 0, 31),
                new Statistics(0.8333, 0.4365, 0.9699, 0.1351, 0.9730),
                true),
            line(
                MOLECULAR,
                new Outcomes(53, 41, 12, 0, 0, 0, 0),
                new Statistics(0.7736, 0.6450, 0.8655, 0.7736, 0.7736),
                false),
            line(
                SURGERY,
                new Outcomes(110, 102, 0, 8, 0, 0, 0),
                new Statistics(1.0, 0.9637, 1.0, 1.0, 1.0),
                false),
            line(DOSE, Outcomes.NONE, Statistics.NONE, false),
            line(
                STAGED,
                new Outcomes(174, 159, 15, 0, 0, 0, 0),
                new Statistics(0.9138, 0.8625, 0.9471, 0.9138, 0.9138),
                false))
        .sorted(MeasureLine.surelyLowFirst())
        .toList();
  }

  private static List<MeasureDetail> details() {
    return measures().stream().map(SampleModel::detail).toList();
  }

  private static MeasureDetail detail(MeasureLine line) {
    if (!line.text().equals(ADJUVANT)) {
      return new MeasureDetail(
          line, List.of(), List.of(), new Distribution("", figure(0), List.of()));
    }
    return new MeasureDetail(
        line,
        List.of(unit("H12", 4, 20, 0.35), unit("H03", 13, 14, 0.35), unit("H07", 2, 2, 0.0)),
        Stream.of("2016 2 3", "2017 2 3", "2018 1 2", "2019 1 2", "2020 9 10", "2021 6 14")
            .map(year -> year.split(" "))
            .map(year -> unit(year[0], Long.parseLong(year[1]), Long.parseLong(year[2]), null))
            .toList(),
        new Distribution(
            "Why undecided",
            figure(4),
            List.of(
                new Count("GENOTYPE_UNKNOWN", "The tumor was not tested", figure(3)),
                new Count("RISK_UNKNOWN", figure(1)))));
  }

  private static List<FacilityLine> facilities() {
    return Stream.of(
            new FacilityLine(
                "H12", 31, 30, 32, 17.6, 0.4839, 0.7161, new Place.Limits(0.6, 0.83, 0.53, 0.89)),
            new FacilityLine(
                "H03", 44, 70, 20, 24.9, 0.7778, 0.7233, new Place.Limits(0.62, 0.81, 0.57, 0.86)),
            new FacilityLine("H07", 3, 4, 1, 1.3, 0.8, 0.74, Place.Limits.NONE))
        .sorted(FacilityLine.furthestFirst())
        .toList();
  }

  private static SinceLast since(String caseId) {
    return new SinceLast(
        List.of(
            new SinceLast.Count(SinceLast.Kind.NEW, SinceLast.Cause.DATA, 1),
            new SinceLast.Count(SinceLast.Kind.RESOLVED, SinceLast.Cause.RULES, 2),
            new SinceLast.Count(SinceLast.Kind.RECLASSIFIED, SinceLast.Cause.TIME, 1234)),
        List.of(
            new SinceLast.Item(
                SinceLast.Kind.NEW,
                SinceLast.Cause.DATA,
                caseId,
                ADJUVANT,
                "NOT_YET_DUE",
                "NOT_MET"),
            new SinceLast.Item(
                SinceLast.Kind.RESOLVED,
                SinceLast.Cause.RULES,
                "0611",
                MOLECULAR,
                "NOT_MET",
                null)));
  }

  private static MeasureDetail.Unit unit(String name, long met, long decided, Double lowest) {
    double rate = (double) met / decided;
    return new MeasureDetail.Unit(
        name,
        new Outcomes(decided, met, decided - met, 0, 0, 0, 0),
        new Statistics(rate, rate / 2, (1 + rate) / 2, rate, rate),
        lowest == null ? Place.Limits.NONE : new Place.Limits(lowest + 0.1, 0.9, lowest, 1.0));
  }

  private static MeasureLine line(
      RunFacts.MeasureText text, Outcomes outcomes, Statistics statistics, boolean suppressed) {
    return new MeasureLine(text, outcomes, statistics, suppressed);
  }

  private static List<WorkItem> deviations(String caseId, String sentence) {
    return List.of(
        item(ADJUVANT, "S", caseId, "H12", "new", sentence),
        item(
            ADJUVANT,
            "S",
            "0877",
            "H12",
            "persisting",
            "High risk, resected, and no imatinib by day 180 after surgery."),
        item(
            RADIOTHERAPY,
            "S",
            "0415",
            "H03",
            "persisting",
            "Stage IIIB, limb-sparing surgery, and no radiotherapy before or after."),
        item(
            MOLECULAR,
            "M",
            "0233",
            "H07",
            "persisting",
            "Imatinib began before any mutation was reported."));
  }

  private static WorkItem review() {
    return item(
        DOSE,
        "M",
        "0519",
        "H03",
        "persisting",
        "The dose before surgery is below the recommended range.");
  }

  private static WorkItem item(
      RunFacts.MeasureText measure,
      String strength,
      String caseId,
      String facility,
      String change,
      String sentence) {
    return item(measure, strength, caseId, facility, change, 2021, sentence);
  }

  private static WorkItem item(
      RunFacts.MeasureText measure,
      String strength,
      String caseId,
      String facility,
      String change,
      int year,
      String sentence) {
    return new WorkItem(
        measure,
        strength,
        caseId,
        facility,
        year,
        "GIST",
        "IIIA",
        "DEVIATION",
        192,
        change,
        change.equals("new") ? "4f1c09ab77d2e613" : "0b7e55d1c2aa9f30",
        sentence,
        "adjuvant_imatinib_start_day",
        "Casali 2022, adjuvant treatment",
        List.of(
            new Fact("index_surgery_day", "12"),
            new Fact("risk_tier", "HIGH"),
            new Fact("rupture", null)),
        List.of("rupture"),
        List.of(
            new Moment("surgery", 12, null, "resection, margin R0"),
            new Moment("test", 40, null, "KIT exon 11, mutated"),
            new Moment("systemic therapy", 231, 700, "imatinib 400 mg"),
            new Moment("follow-up", 900, null, "last contact"),
            new Moment("event", null, null, "local recurrence")));
  }

  private static Distribution stages(String disease, String... counts) {
    List<Count> parts = Stream.of(counts).map(SampleModel::count).toList();
    long total = parts.stream().mapToLong(part -> part.number().value()).sum();
    return new Distribution("Stages, " + disease, figure(total), parts);
  }

  private static Count count(String labelled) {
    int blank = labelled.lastIndexOf(' ');
    return new Count(
        labelled.substring(0, blank), figure(Long.parseLong(labelled.substring(blank + 1))));
  }

  private static Figure figure(long value) {
    return Figure.of(value);
  }
}
