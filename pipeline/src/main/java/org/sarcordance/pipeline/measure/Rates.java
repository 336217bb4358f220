package org.sarcordance.pipeline.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.tables.FindingColumns.MEASURE_ID;
import static org.sarcordance.pipeline.tables.FindingColumns.REGISTRY;
import static org.sarcordance.pipeline.tables.MeasureColumns.BOUND_HIGH;
import static org.sarcordance.pipeline.tables.MeasureColumns.BOUND_LOW;
import static org.sarcordance.pipeline.tables.MeasureColumns.CI_HIGH;
import static org.sarcordance.pipeline.tables.MeasureColumns.CI_LOW;
import static org.sarcordance.pipeline.tables.MeasureColumns.LIMIT_HIGH_95;
import static org.sarcordance.pipeline.tables.MeasureColumns.LIMIT_HIGH_998;
import static org.sarcordance.pipeline.tables.MeasureColumns.LIMIT_LOW_95;
import static org.sarcordance.pipeline.tables.MeasureColumns.LIMIT_LOW_998;
import static org.sarcordance.pipeline.tables.MeasureColumns.N_INDETERMINATE;
import static org.sarcordance.pipeline.tables.MeasureColumns.N_MET;
import static org.sarcordance.pipeline.tables.MeasureColumns.N_NOT_MET;
import static org.sarcordance.pipeline.tables.MeasureColumns.N_POPULATION;
import static org.sarcordance.pipeline.tables.MeasureColumns.RATE;
import static org.sarcordance.pipeline.tables.MeasureColumns.STRATUM;
import static org.sarcordance.pipeline.tables.MeasureColumns.STRATUM_VALUE;
import static org.sarcordance.pipeline.tables.MeasureColumns.SUPPRESSED;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Adds rate, interval, bounds, funnel limits and the reporting guard. One row in, one row out. */
final class Rates {
  private static final String INTERVAL = "interval";
  private static final String LIMITS = "limits";

  private static final UserDefinedFunction WILSON =
      functions.udf(
          (UDF2<Long, Long, double[]>) Rates::wilson,
          DataTypes.createArrayType(DataTypes.DoubleType));
  private static final UserDefinedFunction FUNNEL =
      functions.udf(
          (UDF4<Long, Long, Long, Long, double[]>) Rates::funnel,
          DataTypes.createArrayType(DataTypes.DoubleType));

  private Rates() {}

  static Dataset<Row> assess(Dataset<Row> counts, Guard guard) {
    return counts
        .select(
            col("*"),
            WILSON.apply(col(N_MET), col(N_NOT_MET)).as(INTERVAL),
            FUNNEL.apply(col(N_MET), col(N_NOT_MET), overall(N_MET), overall(N_NOT_MET)).as(LIMITS))
        .select(table(guard))
        .coalesce(1)
        .sortWithinPartitions(REGISTRY, MEASURE_ID, STRATUM, STRATUM_VALUE);
  }

  /** The count of the whole registry, unattributed findings included; NULL outside facilities. */
  private static Column overall(String count) {
    Column registry = when(col(STRATUM).equalTo(Strata.STRATUM_REGISTRY), col(count));
    return when(
        col(STRATUM).equalTo(Strata.STRATUM_FACILITY),
        sum(registry).over(Window.partitionBy(REGISTRY, MEASURE_ID)));
  }

  private static Column[] table(Guard guard) {
    Column met = col(N_MET);
    Column decided = met.plus(col(N_NOT_MET));
    Column undecided = col(N_INDETERMINATE);
    Column[] key = {col(REGISTRY), col(MEASURE_ID), col(STRATUM), col(STRATUM_VALUE)};
    Column[] figures = {
      try_divide(met, decided).as(RATE),
      col(INTERVAL).getItem(0).as(CI_LOW),
      col(INTERVAL).getItem(1).as(CI_HIGH),
      try_divide(met, decided.plus(undecided)).as(BOUND_LOW),
      try_divide(met.plus(undecided), decided.plus(undecided)).as(BOUND_HIGH),
      col(LIMITS).getItem(0).as(LIMIT_LOW_95),
      col(LIMITS).getItem(1).as(LIMIT_HIGH_95),
      col(LIMITS).getItem(2).as(LIMIT_LOW_998),
      col(LIMITS).getItem(3).as(LIMIT_HIGH_998),
      guard.suppresses().as(SUPPRESSED)
    };
    return Tally.between(key, Tally.total().as(N_POPULATION), figures);
  }

  private static double[] wilson(long met, long notMet) {
    Proportion proportion = new Proportion(met, met + notMet);
    return proportion.isEmpty() ? null : proportion.wilson();
  }

  private static double[] funnel(Long met, Long notMet, Long allMet, Long allNotMet) {
    if (allMet == null || allNotMet == null || met + notMet == 0) {
      return null;
    }
    Proportion overall = new Proportion(allMet, allMet + allNotMet);
    Funnel at = Funnel.of(overall.rate(), met + notMet);
    return new double[] {at.low95(), at.high95(), at.low998(), at.high998()};
  }
}
