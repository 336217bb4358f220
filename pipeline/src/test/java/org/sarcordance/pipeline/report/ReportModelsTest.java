package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.measure.Answers;
import org.sarcordance.pipeline.measure.Measure;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.TableSchemas;

@ExtendWith(SparkExtension.class)
class ReportModelsTest {
  private static final StructType CASES = SparkSchemas.of(TableSchemas.output("cases"));
  private static final List<String> MEASURES = List.of("A-01", "B-02");
  private static final RunFacts RUN =
      new RunFacts(
          "run1",
          null,
          "0.1.0",
          List.of(),
          List.of(),
          List.of(
              new RunFacts.MeasureText("A-01", "First", "OM", "S", "", "", "care"),
              new RunFacts.MeasureText("B-02", "Second", "DQ", "S", "", "", "care")));

  @Test
  void registryModelHoldsItsOwnCasesStrongestFirst(SparkSession spark) {
    ReportModel model = models(spark).registry("R01");
    assertThat(model.deviations().items())
        .extracting(item -> item.caseId() + " " + item.strength())
        .containsExactly("2 S", "1 M");
    assertThat(model.deviations().items().get(0).evidence())
        .containsExactly(new ReportModel.Fact("stage", "II"));
    assertThat(model.deviations().items().get(0).history())
        .extracting(moment -> moment.kind() + ": " + moment.when())
        .containsExactly(
            "surgery: day 12", "test: day not known", "event: day not known", "follow-up: day 900");
    assertThat(model.reviews().total()).isEqualTo(Figure.of(1));
    assertThat(model.cohort().parts())
        .extracting(part -> part.label() + " " + part.number())
        .containsExactly("in: STS 2", "out: BONE 1");
    assertThat(model.stages().get(0).parts())
        .extracting(part -> part.label() + " " + part.number())
        .containsExactly("II 1", "no stage: INDETERMINATE 1");
    assertThat(model.measures())
        .extracting(line -> line.text().id() + " " + line.outcomes().notMet())
        .containsExactly("A-01 3", "B-02 0");
    assertThat(model.undecided().parts())
        .extracting(part -> part.label() + " " + part.number())
        .containsExactly("DAY_UNKNOWN 1");
    assertThat(model.missingFields().get(0).name()).isEqualTo("ecog");
  }

  /** Due on day 90, seen from a cut-off on day 80. */
  @Test
  void registryModelTellsWhatIsDueSoon(SparkSession spark) {
    assertThat(models(spark).registry("R01").comingDue())
        .extracting(due -> due.caseId() + " " + due.measure().id() + " " + due.when())
        .containsExactly("2 B-02 in 10 days");
  }

  /** What was and is not met, by what changed it. */
  @Test
  void changesAreCountedByKindAndCause(SparkSession spark) {
    Dataset<Row> changes =
        spark.sql(
            "SELECT * FROM VALUES ('R01', '1', 'A-01', 'NOT_MET', 'MET', 'data'),"
                + " ('R01', '2', 'A-01', NULL, 'NOT_MET', 'time'),"
                + " ('R01', '3', 'A-01', 'NOT_MET', NULL, 'rules'),"
                + " ('R01', '3', 'B-02', 'INDETERMINATE', 'MET', 'data')"
                + " AS t(registry, case_id, measure_id, before, after, cause)");
    SinceLast since = SinceLasts.of(changes, RUN);
    assertThat(since.total()).isEqualTo(4);
    assertThat(since.number(SinceLast.Kind.NEW, SinceLast.Cause.TIME)).isEqualTo(1);
    assertThat(since.number(SinceLast.Kind.RESOLVED)).isEqualTo(2);
    assertThat(since.number(SinceLast.Kind.RESOLVED, SinceLast.Cause.RULES)).isEqualTo(1);
    assertThat(since.number(SinceLast.Kind.RECLASSIFIED, SinceLast.Cause.DATA)).isEqualTo(1);
    assertThat(since.items())
        .extracting(item -> item.kind() + " " + item.caseId())
        .containsExactly("NEW 2", "RESOLVED 1", "RESOLVED 3", "RECLASSIFIED 3");
  }

  @Test
  void flowOfTheModelAddsUp(SparkSession spark) {
    assertThat(models(spark).index().flow())
        .isNotEmpty()
        .allMatch(line -> line.in().value() == line.out().value() + line.aside().value());
  }

  @Test
  void indexModelNamesRegistriesButNoCase(SparkSession spark) {
    ReportModel model = models(spark).index();
    assertThat(model.registries())
        .extracting(extent -> extent.registry() + " " + extent.casesInCohort())
        .containsExactly("R01 2", "R02 1");
    assertThat(model.deviations()).isEqualTo(new ReportModel.WorkList(Figure.of(2), List.of()));
    assertThat(Pages.indexPage(model)).contains("Sarcoma care in all registries");
  }

  @Test
  void worklistBeyondItsCapSaysHowManyThereAre(SparkSession spark) {
    Dataset<Row> deviations = Report.deviations(findings(spark), cases(spark), "run1");
    ReportModel.WorkList list = new WorkLists(RUN).of(deviations, cases(spark), 1);
    assertThat(list.total()).isEqualTo(Figure.of(2));
    assertThat(list.items()).hasSize(1);
  }

  private static ReportModels models(SparkSession spark) {
    Dataset<Row> findings = findings(spark);
    Dataset<Row> cases = cases(spark);
    return new ReportModels(
        new ReportModels.Tables(
            cases,
            findings,
            Measure.measures(findings, cases, MEASURES),
            Measure.facilities(findings),
            Report.deviations(findings, cases, "run1"),
            Report.reviews(findings, cases, "run1"),
            Report.noChanges(spark),
            Measure.completeness(cases, findings, List.of("case_id", "ecog")),
            Report.rejects(Map.of(), Report.problems(spark, "R01", List.of())),
            Report.flow(noFlow(spark), cases, findings, MEASURES)),
        RUN);
  }

  private static Dataset<Row> findings(SparkSession spark) {
    return Answers.findings(
        spark,
        "R01 1 A-01 OM M NOT_MET DEVIATION H1",
        "R01 2 A-01 OM S NOT_MET DEVIATION H1",
        "R01 3 A-01 OM W NOT_MET DEVIATION H1",
        "R01 2 B-02 OM S NOT_YET_DUE NOT_YET_DUE H1",
        "R01 1 B-02 DQ S INDETERMINATE DAY_UNKNOWN H1 ecog",
        "R02 1 B-02 DQ S MET CONCORDANT H1");
  }

  private static Dataset<Row> cases(SparkSession spark) {
    Dataset<Row> cases =
        Answers.cases(
            spark,
            "R01 1 H1 2019 - IN STS - II OK a",
            "R01 2 H1 2019 0 IN STS - UNK INDETERMINATE b",
            "R01 3 H1 2019 0 OUT - BONE NA OUT c",
            "R02 1 H1 2019 0 IN GIST - IA OK d");
    return cases.select(
        col("*"),
        nested("treatments", "'SURG' AS tx_type", "'GIVEN' AS status", "12 AS start_day"),
        nested("biomarkers"),
        nested("events", "'LOCAL_RECUR' AS event_type"),
        lit(900).as("last_contact_day"),
        lit(80).as("cutoff_day"));
  }

  /** A nested table of one row with some fields filled. */
  private static Column nested(String table, String... filled) {
    StructType type = (StructType) ((ArrayType) CASES.apply(table).dataType()).elementType();
    Map<String, String> values =
        Stream.of(filled)
            .map(field -> field.split(" AS "))
            .collect(Collectors.toMap(field -> field[1], field -> field[0]));
    String fields =
        Stream.of(type.fields())
            .map(
                field ->
                    "'%s', CAST(%s AS %s)"
                        .formatted(
                            field.name(),
                            values.getOrDefault(field.name(), "NULL"),
                            field.dataType().sql()))
            .collect(Collectors.joining(", "));
    return expr("array(named_struct(" + fields + "))").as(table);
  }

  private static Dataset<Row> noFlow(SparkSession spark) {
    return spark.sql(
        "SELECT '' AS step, '' AS registry, '' AS file, '' AS reason, 0L AS rows_in,"
            + " 0L AS rows_out, 0L AS rows_aside WHERE false");
  }
}
