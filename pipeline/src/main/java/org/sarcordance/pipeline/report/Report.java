package org.sarcordance.pipeline.report;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.schemas.Problem;

/** The report step: the tables that people work with. */
public final class Report {
  private Report() {}

  /** What became of the rules since the previous run: the editions and the code together. */
  public enum Rules {
    UNCHANGED,
    CHANGED
  }

  /**
   * What one run said, as far as the next one compares itself with it.
   *
   * @param findings its table {@code findings}
   * @param cases its table {@code cases}
   */
  public record Answers(Dataset<Row> findings, Dataset<Row> cases) {}

  /**
   * The table {@code deviations} of a first run: every deviation is new.
   *
   * @see #deviations(Dataset, Dataset, String, Dataset)
   */
  public static Dataset<Row> deviations(Dataset<Row> findings, Dataset<Row> cases, String runId) {
    return Worklist.of(findings.where(Worklist.isDeviation()), cases)
        .transform(rows -> Worklist.allNew(rows, runId));
  }

  /**
   * The table {@code deviations}: one row a finding with outcome NOT_MET of type OM, CO, TI, SE or
   * WU and strength S or M. Adds facility, year, disease and stage of the case, {@code change}
   * (new, or persisting where the previous run had the same deviation) and {@code first_seen_run},
   * which survives as long as the deviation does.
   *
   * @param previous the table {@code deviations} of the previous run
   */
  public static Dataset<Row> deviations(
      Dataset<Row> findings, Dataset<Row> cases, String runId, Dataset<Row> previous) {
    return Worklist.of(findings.where(Worklist.isDeviation()), cases)
        .transform(rows -> Worklist.since(rows, runId, previous));
  }

  /**
   * The table {@code reviews} of a first run.
   *
   * @see #reviews(Dataset, Dataset, String, Dataset)
   */
  public static Dataset<Row> reviews(Dataset<Row> findings, Dataset<Row> cases, String runId) {
    return Worklist.of(findings.where(Worklist.isReview()), cases)
        .transform(rows -> Worklist.allNew(rows, runId));
  }

  /**
   * The table {@code reviews}: the other findings of care with outcome NOT_MET (strength W, or type
   * DE or DO), with the columns of {@code deviations}. Worth a look, never an accusation. Findings
   * about data quality (type DQ) are in neither table.
   *
   * @param previous the table {@code reviews} of the previous run
   */
  public static Dataset<Row> reviews(
      Dataset<Row> findings, Dataset<Row> cases, String runId, Dataset<Row> previous) {
    return Worklist.of(findings.where(Worklist.isReview()), cases)
        .transform(rows -> Worklist.since(rows, runId, previous));
  }

  /**
   * The table {@code changes}: one row a finding whose outcome differs between two runs, so that
   * findings before plus changes give findings after.
   *
   * <p>{@code before} and {@code after} are NULL where that run has no such finding: the measure
   * did not apply, or the case was not there. The cause is {@code data} where the case's data hash
   * differs or the case came or went, else {@code rules} where editions or code changed, else
   * {@code time}.
   */
  public static Dataset<Row> changes(Answers before, Answers after, Rules rules) {
    return Changes.between(before, after, rules);
  }

  /** The table {@code changes} of a first run: no row. */
  public static Dataset<Row> noChanges(SparkSession spark) {
    return Changes.none(spark);
  }

  /**
   * The table {@code rejects}: one row a problem of an input row, whatever its severity, in the
   * order of files and lines.
   *
   * @param admitted the admitted tables of all registries by table name, with {@code registry}
   * @param others problems that only show across rows or that concern a whole extract, with the
   *     columns of {@code rejects}
   */
  public static Dataset<Row> rejects(Map<String, Dataset<Row>> admitted, Dataset<Row> others) {
    return Rejects.of(admitted, others);
  }

  /** Problems found outside the rows, such as those of a descriptor, as rows of {@code rejects}. */
  public static Dataset<Row> problems(SparkSession spark, String registry, List<Problem> problems) {
    return Rejects.of(spark, registry, problems);
  }

  /**
   * The table {@code flow}, one row a step, registry, file and reason: what came in, what went on
   * and what was set aside.
   *
   * <p>The law that it keeps, for each registry:
   *
   * <ol>
   *   <li>in each row, {@code rows_in = rows_out + rows_aside};
   *   <li>within a file, what goes out of a step comes into the next one: admit, conform, derive of
   *       cases.csv; admit, conform of the other files;
   *   <li>evaluate takes each case that derive lets out (cohort IN) to each measure: {@code
   *       rows_in} is cases times measures, {@code rows_out} the findings, aside are the
   *       NOT_APPLICABLE;
   *   <li>measure takes the findings: {@code rows_out} are those in a rate (MET and NOT_MET),
   *       aside, by outcome, all others.
   * </ol>
   *
   * <p>So the counts add up from the first file to the last rate. {@code reason} is NULL in the row
   * of what goes on.
   *
   * @param earlier the flow of admit and conform
   * @param measureIds the measures of the editions in use
   */
  public static Dataset<Row> flow(
      Dataset<Row> earlier, Dataset<Row> cases, Dataset<Row> findings, List<String> measureIds) {
    return Flow.of(earlier, cases, findings, measureIds.size());
  }
}
