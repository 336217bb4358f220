package org.sarcordance.pipeline.measure;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.tables.FacilityColumns.DESIGN_EFFECT;
import static org.sarcordance.pipeline.tables.FacilityColumns.EXPECTED_NOT_MET;
import static org.sarcordance.pipeline.tables.FacilityColumns.EXPECTED_RATE;
import static org.sarcordance.pipeline.tables.FacilityColumns.FACILITY;
import static org.sarcordance.pipeline.tables.FacilityColumns.LIMIT_HIGH_95;
import static org.sarcordance.pipeline.tables.FacilityColumns.LIMIT_HIGH_998;
import static org.sarcordance.pipeline.tables.FacilityColumns.LIMIT_LOW_95;
import static org.sarcordance.pipeline.tables.FacilityColumns.LIMIT_LOW_998;
import static org.sarcordance.pipeline.tables.FacilityColumns.N_CASES;
import static org.sarcordance.pipeline.tables.FacilityColumns.N_MET;
import static org.sarcordance.pipeline.tables.FacilityColumns.N_NOT_MET;
import static org.sarcordance.pipeline.tables.FacilityColumns.RATE;
import static org.sarcordance.pipeline.tables.FacilityColumns.RATIO;
import static org.sarcordance.pipeline.tables.FacilityColumns.SUPPRESSED;
import static org.sarcordance.pipeline.tables.FindingColumns.ATTRIBUTED_FACILITY;
import static org.sarcordance.pipeline.tables.FindingColumns.CASE_ID;
import static org.sarcordance.pipeline.tables.FindingColumns.MEASURE_ID;
import static org.sarcordance.pipeline.tables.FindingColumns.OUTCOME;
import static org.sarcordance.pipeline.tables.FindingColumns.REGISTRY;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.sarcordance.pipeline.tables.FirmAdvice;

/**
 * Compares facilities over all measures of firm advice together. Findings in, one row a registry
 * and facility out. What is expected of a facility is what the registry does for the same questions
 * in the same number. The answers of one case are alike, so they count for less than their number:
 * it is divided by the design effect.
 */
final class Facilities {
  private static final String MISSED = "missed";
  private static final String EXPECTED = "expected";
  private static final String SURPLUS = "surplus";
  private static final String VARIANCE = "variance";
  private static final String ANSWERS = "answers";
  private static final String LIMITS = "limits";

  private static final UserDefinedFunction FUNNEL =
      functions.udf(
          (UDF3<Double, Long, Double, double[]>) Facilities::funnel,
          DataTypes.createArrayType(DataTypes.DoubleType));

  private Facilities() {}

  static Dataset<Row> of(Dataset<Row> findings, Guard guard) {
    return findings
        .where(FirmAdvice.isFirm().and(col(OUTCOME).isin("MET", "NOT_MET")))
        .transform(Facilities::answers)
        .transform(Facilities::cases)
        .transform(Facilities::facilities)
        .select(table(guard))
        .coalesce(1)
        .sortWithinPartitions(REGISTRY, FACILITY);
  }

  /** One row an answer: whether care was missed, and how often it is in the registry. */
  private static Dataset<Row> answers(Dataset<Row> decided) {
    WindowSpec sameQuestion = Window.partitionBy(REGISTRY, MEASURE_ID);
    return decided
        .select(
            col(REGISTRY),
            col(MEASURE_ID),
            col(CASE_ID),
            col(ATTRIBUTED_FACILITY).as(FACILITY),
            when(col(OUTCOME).equalTo("NOT_MET"), 1.0).otherwise(0.0).as(MISSED))
        .select(col("*"), avg(MISSED).over(sameQuestion).as(EXPECTED));
  }

  /** One row a case and facility: its answers, and how far they are from what is expected. */
  private static Dataset<Row> cases(Dataset<Row> answers) {
    return answers
        .groupBy(REGISTRY, FACILITY, CASE_ID)
        .agg(
            count(lit(1)).as(ANSWERS),
            sum(MISSED).as(MISSED),
            sum(EXPECTED).as(EXPECTED),
            sum(col(EXPECTED).multiply(lit(1).minus(col(EXPECTED)))).as(VARIANCE))
        .withColumn(SURPLUS, functions.pow(col(MISSED).minus(col(EXPECTED)), 2));
  }

  private static Dataset<Row> facilities(Dataset<Row> cases) {
    WindowSpec registry = Window.partitionBy(REGISTRY);
    Column spread = try_divide(sum(SURPLUS).over(registry), sum(VARIANCE).over(registry));
    return cases
        .select(col("*"), greatest(lit(1.0), spread).as(DESIGN_EFFECT))
        .where(col(FACILITY).isNotNull())
        .groupBy(REGISTRY, FACILITY, DESIGN_EFFECT)
        .agg(
            count(lit(1)).as(N_CASES),
            sum(ANSWERS).as(ANSWERS),
            sum(MISSED).cast("long").as(N_NOT_MET),
            sum(EXPECTED).as(EXPECTED_NOT_MET))
        .select(
            col("*"),
            col(ANSWERS).minus(col(N_NOT_MET)).as(N_MET),
            lit(1.0).minus(try_divide(col(EXPECTED_NOT_MET), col(ANSWERS))).as(EXPECTED_RATE))
        .select(
            col("*"),
            FUNNEL.apply(col(EXPECTED_RATE), col(ANSWERS), col(DESIGN_EFFECT)).as(LIMITS));
  }

  private static Column[] table(Guard guard) {
    return new Column[] {
      col(REGISTRY),
      col(FACILITY),
      col(N_CASES),
      col(N_MET),
      col(N_NOT_MET),
      col(EXPECTED_NOT_MET),
      try_divide(col(N_NOT_MET), col(EXPECTED_NOT_MET)).as(RATIO),
      try_divide(col(N_MET), col(ANSWERS)).as(RATE),
      col(EXPECTED_RATE),
      col(DESIGN_EFFECT),
      col(LIMITS).getItem(0).as(LIMIT_LOW_95),
      col(LIMITS).getItem(1).as(LIMIT_HIGH_95),
      col(LIMITS).getItem(2).as(LIMIT_LOW_998),
      col(LIMITS).getItem(3).as(LIMIT_HIGH_998),
      guard.suppressesFacility(col(N_CASES), col(N_MET), col(N_NOT_MET)).as(SUPPRESSED)
    };
  }

  /** NULL for a facility whose answers are worth fewer than a funnel needs. */
  private static double[] funnel(double rate, long answers, double designEffect) {
    long worth = (long) (answers / designEffect);
    if (worth < Funnel.SMALLEST_UNIT) {
      return null;
    }
    Funnel at = Funnel.of(Math.min(1, Math.max(0, rate)), worth);
    return new double[] {at.low95(), at.high95(), at.low998(), at.high998()};
  }
}
