package org.sarcordance.pipeline.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.sarcordance.pipeline.tables.CaseColumns.YEAR_DX;
import static org.sarcordance.pipeline.tables.FindingColumns.ATTRIBUTED_FACILITY;
import static org.sarcordance.pipeline.tables.FindingColumns.CASE_ID;
import static org.sarcordance.pipeline.tables.FindingColumns.MEASURE_ID;
import static org.sarcordance.pipeline.tables.FindingColumns.OUTCOME;
import static org.sarcordance.pipeline.tables.FindingColumns.REGISTRY;
import static org.sarcordance.pipeline.tables.MeasureColumns.STRATUM;
import static org.sarcordance.pipeline.tables.MeasureColumns.STRATUM_VALUE;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Counts the outcomes of each measure in each stratum. Findings in, one row a measure and stratum
 * out. The findings are read once; the strata are added up from that first, small result.
 */
final class Strata {
  /** The registry of a row over all registries; no registry may be called so. */
  static final String ALL = "ALL";

  static final String STRATUM_ALL = "all";
  static final String STRATUM_REGISTRY = "registry";
  static final String STRATUM_FACILITY = "facility";
  static final String STRATUM_YEAR = "year";

  private static final String PLACE = "place";

  private Strata() {}

  static Dataset<Row> counts(Dataset<Row> findings, Dataset<Row> cases, List<String> measureIds) {
    Dataset<Row> finest = finest(findings, cases);
    return Tally.add(
        inEachStratum(finest)
            .unionByName(nothing(finest, measureIds))
            .groupBy(REGISTRY, MEASURE_ID, STRATUM, STRATUM_VALUE));
  }

  private static Dataset<Row> finest(Dataset<Row> findings, Dataset<Row> cases) {
    Dataset<Row> years = cases.select(REGISTRY, CASE_ID, YEAR_DX);
    return Tally.count(
        findings
            .select(REGISTRY, CASE_ID, MEASURE_ID, OUTCOME, ATTRIBUTED_FACILITY)
            .join(years, new String[] {REGISTRY, CASE_ID}, "left")
            .groupBy(REGISTRY, MEASURE_ID, ATTRIBUTED_FACILITY, YEAR_DX));
  }

  private static Dataset<Row> inEachStratum(Dataset<Row> finest) {
    Column registry = col(REGISTRY);
    Column year = col(YEAR_DX).cast("string");
    Column places =
        array(
            place(lit(ALL), STRATUM_ALL, lit(ALL)),
            place(lit(ALL), STRATUM_YEAR, year),
            place(registry, STRATUM_REGISTRY, registry),
            place(registry, STRATUM_FACILITY, col(ATTRIBUTED_FACILITY)),
            place(registry, STRATUM_YEAR, year));
    return finest
        .select(Tally.after(col(MEASURE_ID), explode(places).as(PLACE)))
        .select(Tally.after(col(MEASURE_ID), col(PLACE + ".*")))
        .where(col(STRATUM_VALUE).isNotNull());
  }

  private static Column place(Column registry, String stratum, Column value) {
    return struct(registry.as(REGISTRY), lit(stratum).as(STRATUM), value.as(STRATUM_VALUE));
  }

  /** A row of zeros for each measure, so that one without findings is not lost. */
  private static Dataset<Row> nothing(Dataset<Row> finest, List<String> measureIds) {
    Column[] zeros =
        Tally.zerosAfter(
            col("value").as(MEASURE_ID),
            lit(ALL).as(REGISTRY),
            lit(STRATUM_ALL).as(STRATUM),
            lit(ALL).as(STRATUM_VALUE));
    return finest.sparkSession().createDataset(measureIds, Encoders.STRING()).select(zeros);
  }
}
