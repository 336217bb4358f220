package org.sarcordance.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.measure.Answers;
import org.sarcordance.pipeline.measure.Measure;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;

@ExtendWith(SparkExtension.class)
class ReportTest {
  @Test
  void splitsWhatIsNotMetIntoDeviationsAndReviews(SparkSession spark) {
    Dataset<Row> findings =
        Answers.findings(
            spark,
            "R01 1 OMISSION-S OM S NOT_MET DEVIATION H1",
            "R01 1 COMMISSION-M CO M NOT_MET DEVIATION H1",
            "R01 1 TIMING-M TI M NOT_MET LATE H1",
            "R01 1 SEQUENCE-S SE S NOT_MET DEVIATION H1",
            "R01 1 WORKUP-M WU M NOT_MET NOT_TESTED H1",
            "R01 1 OMISSION-W OM W NOT_MET DEVIATION H1",
            "R01 1 DOSE-S DO S NOT_MET DOSE_BELOW H1",
            "R01 1 DESCRIPTIVE-M DE M NOT_MET DEVIATION H1",
            "R01 1 UNRATED OM - NOT_MET DEVIATION H1",
            "R01 1 DATA-S DQ S NOT_MET MISSING H1",
            "R01 1 MET-S OM S MET CONCORDANT H1",
            "R01 1 OPEN-S OM S INDETERMINATE DAY_UNKNOWN H1");
    Dataset<Row> cases = oneCase(spark);
    assertThat(column(Report.deviations(findings, cases, "run2"), "measure_id"))
        .containsExactlyInAnyOrder(
            "OMISSION-S", "COMMISSION-M", "TIMING-M", "SEQUENCE-S", "WORKUP-M");
    assertThat(column(Report.reviews(findings, cases, "run2"), "measure_id"))
        .containsExactlyInAnyOrder("OMISSION-W", "DOSE-S", "DESCRIPTIVE-M", "UNRATED");
  }

  @Test
  void deviationsCarryTheirCaseAndTheRunThatFirstSawThem(SparkSession spark) {
    Dataset<Row> cases = oneCase(spark);
    Dataset<Row> before = Answers.findings(spark, "R01 1 A-01 OM S NOT_MET DEVIATION H2");
    Dataset<Row> after =
        Answers.findings(
            spark, "R01 1 A-01 OM S NOT_MET DEVIATION H2", "R01 1 B-02 OM S NOT_MET DEVIATION H2");
    Dataset<Row> first = Report.deviations(before, cases, "run1");
    Dataset<Row> second = Report.deviations(after, cases, "run2", first);
    Dataset<Row> third = Report.deviations(after, cases, "run3", second);
    String[] shown = {
      "measure_id", "facility_code", "year_dx", "disease", "stage", "first_seen_run", "change"
    };
    assertThat(lines(first.selectExpr(shown))).containsExactly("[A-01,H1,2019,STS,II,run1,new]");
    assertThat(lines(third.selectExpr(shown)))
        .containsExactlyInAnyOrder(
            "[A-01,H1,2019,STS,II,run1,persisting]", "[B-02,H1,2019,STS,II,run2,persisting]");
    assertThat(first.columns()).isEqualTo(second.columns());
    assertThat(Answers.fields(first)).isEqualTo(Answers.fieldsOf("deviations"));
  }

  @Test
  void changesNameTheirCause(SparkSession spark) {
    Report.Answers before =
        new Report.Answers(
            Answers.findings(
                spark,
                "R01 same A-01 OM S NOT_YET_DUE - H1",
                "R01 same B-02 OM S MET - H1",
                "R01 same C-03 OM S EXCLUDED - H1",
                "R01 edited A-01 OM S NOT_MET - H1",
                "R01 gone A-01 OM S MET - H1"),
            Answers.cases(
                spark,
                "R01 same H1 2019 0 IN STS - II OK a",
                "R01 edited H1 2019 0 IN STS - II OK b",
                "R01 gone H1 2019 0 IN STS - II OK c"));
    Report.Answers after =
        new Report.Answers(
            Answers.findings(
                spark,
                "R01 same A-01 OM S NOT_MET - H1",
                "R01 same B-02 OM S MET - H1",
                "R01 edited A-01 OM S MET - H1",
                "R01 added A-01 OM S MET - H1"),
            Answers.cases(
                spark,
                "R01 same H1 2019 0 IN STS - II OK a",
                "R01 edited H1 2019 0 IN STS - II OK b2",
                "R01 added H1 2019 0 IN STS - II OK d"));
    assertThat(lines(Report.changes(before, after, Report.Rules.UNCHANGED)))
        .containsExactlyInAnyOrder(
            "[R01,added,A-01,null,MET,data]",
            "[R01,edited,A-01,NOT_MET,MET,data]",
            "[R01,gone,A-01,MET,null,data]",
            "[R01,same,A-01,NOT_YET_DUE,NOT_MET,time]",
            "[R01,same,C-03,EXCLUDED,null,time]");
    assertThat(column(Report.changes(before, after, Report.Rules.CHANGED), "cause"))
        .containsExactlyInAnyOrder("data", "data", "data", "rules", "rules");
    assertThat(Answers.fields(Report.noChanges(spark)))
        .isEqualTo(Answers.fields(Report.changes(before, after, Report.Rules.CHANGED)));
  }

  @Test
  void rejectsGatherTheProblemsOfRowsAndOfTheWholeExtract(SparkSession spark) {
    Dataset<Row> cases =
        spark.sql(
            "SELECT 'R01' AS registry, '1' AS case_id, 2L AS line, false AS rejected,"
                + " array(named_struct('column', 'sex', 'value_shown', '7', 'rule', 'enum',"
                + " 'severity', 'REJECT_CASE', 'message', 'sex = 7.', 'remedy', 'Use 1.')) AS problems"
                + " UNION ALL SELECT 'R01', '2', 3L, false, array()");
    Dataset<Row> others =
        Report.problems(
            spark,
            "R01",
            List.of(
                new Problem(
                    "datapackage.json", null, null, null, "bytes", Severity.WARN, "Differs.", "")));
    assertThat(lines(Report.rejects(Map.of("cases", cases), others)))
        .containsExactlyInAnyOrder(
            "[R01,cases.csv,2,sex,7,enum,REJECT_CASE,sex = 7.,Use 1.]",
            "[R01,datapackage.json,null,null,null,bytes,WARN,Differs.,]");
  }

  @Test
  void flowAddsUpFromTheFirstFileToTheLastRate(SparkSession spark) {
    Dataset<Row> cases =
        Answers.cases(
            spark,
            "R01 1 H1 2019 0 IN STS - II OK a",
            "R01 2 H1 2019 0 IN STS - II OK b",
            "R01 3 H1 2019 0 OUT - BONE NA OUT c",
            "R02 1 H1 2019 0 OUT - UTERINE NA OUT d");
    Dataset<Row> findings =
        Answers.findings(
            spark,
            "R01 1 A-01 OM S MET - H1",
            "R01 1 B-02 OM S INDETERMINATE - H1",
            "R01 2 A-01 OM S NOT_MET - H1");
    Dataset<Row> earlier =
        spark.sql(
            "SELECT * FROM VALUES ('admit', 'R01', 'cases.csv', NULL, 3L, 3L, 0L),"
                + " ('admit', 'R01', 'cases.csv', 'enum', 1L, 0L, 1L),"
                + " ('conform', 'R01', 'cases.csv', NULL, 3L, 3L, 0L),"
                + " ('admit', 'R02', 'cases.csv', NULL, 1L, 1L, 0L),"
                + " ('conform', 'R02', 'cases.csv', NULL, 1L, 1L, 0L)"
                + " AS t(step, registry, file, reason, rows_in, rows_out, rows_aside)");
    List<String> measureIds = List.of("A-01", "B-02", "C-03");
    Dataset<Row> flow = Report.flow(earlier, cases, findings, measureIds);

    assertThat(lines(flow.where("step > 'conform'")))
        .containsExactly(
            "[derive,R01,cases.csv,null,2,2,0]",
            "[derive,R01,cases.csv,BONE,1,0,1]",
            "[evaluate,R01,findings,null,3,3,0]",
            "[evaluate,R01,findings,NOT_APPLICABLE,3,0,3]",
            "[measure,R01,findings,null,2,2,0]",
            "[measure,R01,findings,INDETERMINATE,1,0,1]",
            "[derive,R02,cases.csv,UTERINE,1,0,1]",
            "[evaluate,R02,findings,null,0,0,0]",
            "[evaluate,R02,findings,NOT_APPLICABLE,0,0,0]");
    assertThat(flow.where("rows_in <> rows_out + rows_aside").isEmpty()).isTrue();
    assertThat(total(flow, "admit", "rows_out")).isEqualTo(total(flow, "conform", "rows_in"));
    assertThat(total(flow, "conform", "rows_out")).isEqualTo(total(flow, "derive", "rows_in"));
    assertThat(total(flow, "derive", "rows_out") * measureIds.size())
        .isEqualTo(total(flow, "evaluate", "rows_in"));
    assertThat(total(flow, "evaluate", "rows_out")).isEqualTo(total(flow, "measure", "rows_in"));
    assertThat(total(flow, "measure", "rows_out"))
        .isEqualTo(
            Measure.measures(findings, cases, measureIds)
                .where("stratum = 'all'")
                .selectExpr("sum(n_met + n_not_met)")
                .head()
                .getLong(0));
    assertThat(Answers.fields(flow)).isEqualTo(Answers.fieldsOf("flow"));
  }

  private static Dataset<Row> oneCase(SparkSession spark) {
    return Answers.cases(spark, "R01 1 H1 2019 0 IN STS - II OK a");
  }

  private static long total(Dataset<Row> flow, String step, String column) {
    return flow.where("step = '" + step + "'").selectExpr("sum(" + column + ")").head().getLong(0);
  }

  private static List<String> lines(Dataset<Row> table) {
    return table.collectAsList().stream().map(Row::toString).toList();
  }

  private static List<String> column(Dataset<Row> table, String name) {
    return table.select(name).collectAsList().stream().map(row -> row.getString(0)).toList();
  }
}
