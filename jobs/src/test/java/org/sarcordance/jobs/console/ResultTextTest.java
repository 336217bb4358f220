package org.sarcordance.jobs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sarcordance.pipeline.report.Figure;
import org.sarcordance.pipeline.report.ReportModel;
import org.sarcordance.pipeline.report.ReportModel.Count;
import org.sarcordance.pipeline.report.ReportModel.Distribution;
import org.sarcordance.pipeline.report.ReportModel.FlowLine;
import org.sarcordance.pipeline.report.ReportModel.MeasureLine;
import org.sarcordance.pipeline.report.ReportModel.MissingField;
import org.sarcordance.pipeline.report.ReportModel.Outcomes;
import org.sarcordance.pipeline.report.ReportModel.Statistics;
import org.sarcordance.pipeline.report.ReportModel.WorkList;
import org.sarcordance.pipeline.report.RunFacts;
import org.sarcordance.pipeline.report.SinceLast;

class ResultTextTest {

  @Test
  void showsAResultInAlignedColumns() {
    assertThat(ResultText.of(model()))
        .isEqualTo(
            """
            READ                                       rows  accepted  rejected
              cases.csv                               1,206     1,203         3
              events.csv                                 12        12         -

            COHORT                                    cases
              in: STS                                 1,100
              out: UTERINE                              103
              all                                     1,203

            STAGE                                     GIST  STS
              II                                         4   40
              no stage: INDETERMINATE                    -    9

            MEASURE                                   MET  NOT_MET   rate  95 % interval  undecided  not due
              GIST-ADJ-01 Adjuvant imatinib after r…   12        3  80.0%  54.8% - 93.0%          4        1
              STS-RT-01 Radiotherapy                    -        -      -              -          7        -

            No case qualified for DQ-01, DQ-02.

            Deviations to look at   3
            For review              0
            Answers undecided       11; the most wanted missing field is mitoses_5mm2 (5)
            """);
  }

  private static ReportModel model() {
    return new ReportModel(
        "ALL",
        new RunFacts("id", null, "1", List.of(), List.of(), List.of()),
        List.of(),
        List.of(
            flow("admit", "cases.csv", 1206, 1204),
            flow("admit", "events.csv", 12, 12),
            flow("conform", "cases.csv", 1204, 1203),
            flow("conform", "events.csv", 12, 12),
            flow("derive", "cases.csv", 1203, 1100)),
        distribution("Cases", count("in: STS", 1100), count("out: UTERINE", 103)),
        List.of(
            distribution("Stages, GIST", count("II", 4)),
            distribution("Stages, STS", count("II", 40), count("no stage: INDETERMINATE", 9))),
        List.of(
            measure(
                "GIST-ADJ-01",
                "Adjuvant imatinib after resection of a high-risk GIST",
                new Outcomes(20, 12, 3, 0, 0, 1, 4),
                new Statistics(0.8, 0.548, 0.93, 0.6, 0.9)),
            measure(
                "STS-RT-01",
                "Radiotherapy",
                new Outcomes(7, 0, 0, 0, 0, 0, 7),
                new Statistics(null, null, null, 0.0, 1.0)),
            empty("DQ-01"),
            empty("DQ-02")),
        List.of(),
        List.of(),
        new SinceLast(List.of(), List.of()),
        List.of(),
        new WorkList(Figure.of(3), List.of()),
        new WorkList(Figure.of(0), List.of()),
        distribution("Reasons"),
        List.of(new MissingField("mitoses_5mm2", Figure.of(1), Figure.of(2), Figure.of(5))),
        List.of());
  }

  private static FlowLine flow(String step, String file, long in, long out) {
    return new FlowLine(step, file, Figure.of(in), Figure.of(out), Figure.of(in - out), List.of());
  }

  private static Distribution distribution(String title, Count... parts) {
    long total = List.of(parts).stream().mapToLong(part -> part.number().value()).sum();
    return new Distribution(title, Figure.of(total), List.of(parts));
  }

  private static Count count(String label, long number) {
    return new Count(label, Figure.of(number));
  }

  private static MeasureLine empty(String id) {
    return measure(
        id, id, new Outcomes(0, 0, 0, 0, 0, 0, 0), new Statistics(null, null, null, null, null));
  }

  private static MeasureLine measure(
      String id, String title, Outcomes outcomes, Statistics statistics) {
    return new MeasureLine(
        new RunFacts.MeasureText(id, title, "OM", "S", "", "", ""), outcomes, statistics, false);
  }
}
