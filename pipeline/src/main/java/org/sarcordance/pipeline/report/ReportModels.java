package org.sarcordance.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.sarcordance.pipeline.tables.CaseColumns.COHORT;
import static org.sarcordance.pipeline.tables.FindingColumns.REGISTRY;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.report.ReportModel.Extent;
import org.sarcordance.pipeline.report.ReportModel.FlowLine;
import org.sarcordance.pipeline.report.ReportModel.MeasureLine;
import org.sarcordance.pipeline.report.ReportModel.WorkList;

/**
 * Collects what a page shows from the tables of a run. Unlike the transformations it runs actions,
 * but takes only aggregated rows and worklists of bounded length to the driver.
 */
public final class ReportModels {
  /** The registry of a model over all registries. */
  public static final String ALL = "ALL";

  /** The worklist of a page holds at most this many items and says so. */
  static final int DEVIATIONS_CAP = 25_000;

  /** The reviews of a page are at most this many. */
  static final int REVIEWS_CAP = 500;

  private final Tables tables;
  private final RunFacts run;

  /**
   * A maker of pages.
   *
   * @param tables the tables of the run, of all registries
   * @param run what the pages say about the run
   */
  public ReportModels(Tables tables, RunFacts run) {
    this.tables = tables;
    this.run = run;
  }

  /** The tables of a run that pages read. */
  public record Tables(
      Dataset<Row> cases,
      Dataset<Row> findings,
      Dataset<Row> measures,
      Dataset<Row> facilities,
      Dataset<Row> deviations,
      Dataset<Row> reviews,
      Dataset<Row> changes,
      Dataset<Row> completeness,
      Dataset<Row> rejects,
      Dataset<Row> flow) {

    private Tables of(String registry) {
      Column same = col(REGISTRY).equalTo(registry);
      return new Tables(
          cases.where(same),
          findings.where(same),
          measures.where(same),
          facilities.where(same),
          deviations.where(same),
          reviews.where(same),
          changes.where(same),
          completeness.where(same),
          rejects.where(same),
          flow.where(same));
    }
  }

  /** The model of one registry's page. */
  public ReportModel registry(String registry) {
    Tables own = tables.of(registry);
    WorkLists lists = new WorkLists(run);
    List<MeasureLine> lines = MeasureLines.of(own.measures(), registry, run);
    return model(
        registry,
        own,
        List.of(),
        lines,
        MeasureDetails.of(lines, own.measures(), own.findings()),
        FacilityLines.of(own.facilities()),
        SinceLasts.of(own.changes(), run),
        ComingDues.of(own.findings(), own.cases(), run),
        lists.of(own.deviations(), own.cases(), DEVIATIONS_CAP),
        lists.of(own.reviews(), own.cases(), REVIEWS_CAP),
        RejectGroups.of(own.rejects()));
  }

  /** The model of the aggregate page; it holds no case. */
  public ReportModel index() {
    return model(
        ALL,
        tables,
        extents(),
        MeasureLines.of(tables.measures(), ALL, run),
        List.of(),
        List.of(),
        SinceLast.NOTHING,
        List.of(),
        new WorkList(Figure.of(tables.deviations().count()), List.of()),
        new WorkList(Figure.of(tables.reviews().count()), List.of()),
        List.of());
  }

  /**
   * The model of the page of a release: the measures over all registries and nothing else. Inputs
   * are left out.
   *
   * @param shows tells of a measure whether the release shows its counts over all registries
   */
  public ReportModel released(Predicate<String> shows) {
    List<MeasureLine> lines =
        MeasureLines.of(tables.measures(), ALL, run).stream()
            .map(line -> shows.test(line.text().id()) ? line : line.hidden())
            .sorted(MeasureLine.surelyLowFirst())
            .toList();
    return ReportModel.ofMeasures(ALL, run.of(ALL), lines);
  }

  private ReportModel model(
      String scope,
      Tables own,
      List<Extent> extents,
      List<MeasureLine> lines,
      List<MeasureDetail> details,
      List<FacilityLine> facilities,
      SinceLast since,
      List<ComingDue> comingDue,
      WorkList deviations,
      WorkList reviews,
      List<ReportModel.RejectGroup> rejects) {
    return new ReportModel(
        scope,
        scope.equals(ALL) ? run : run.of(scope),
        extents,
        FlowLines.of(own.flow()),
        Distributions.cohort(own.cases()),
        Distributions.stages(own.cases().where(col(COHORT).equalTo("IN"))),
        lines,
        details,
        facilities,
        since,
        comingDue,
        deviations,
        reviews,
        Distributions.undecided(own.findings()),
        MissingFields.of(own.completeness()),
        rejects);
  }

  private List<Extent> extents() {
    return tables.flow().select(REGISTRY).distinct().orderBy(REGISTRY).collectAsList().stream()
        .map(row -> row.getString(0))
        .map(this::extent)
        .toList();
  }

  private Extent extent(String registry) {
    List<FlowLine> flow = FlowLines.of(tables.flow().where(col(REGISTRY).equalTo(registry)));
    Stream<FlowLine> cases = flow.stream().filter(line -> line.file().equals("cases.csv"));
    List<FlowLine> steps = cases.toList();
    Figure in = steps.isEmpty() ? Figure.of(0) : steps.get(0).in();
    Figure out = steps.isEmpty() ? Figure.of(0) : steps.get(steps.size() - 1).out();
    return new Extent(registry, in, out);
  }
}
