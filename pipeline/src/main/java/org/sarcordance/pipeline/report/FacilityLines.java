package org.sarcordance.pipeline.report;

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

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.report.Place.Limits;

/** Collects the facilities of one registry. */
final class FacilityLines {
  private FacilityLines() {}

  /** One line a facility, the furthest from what is expected first. */
  static List<FacilityLine> of(Dataset<Row> facilities) {
    return facilities.collectAsList().stream()
        .map(FacilityLines::line)
        .sorted(FacilityLine.furthestFirst())
        .toList();
  }

  private static FacilityLine line(Row row) {
    return new FacilityLine(
        row.getAs(FACILITY),
        row.getAs(N_CASES),
        row.getAs(N_MET),
        row.getAs(N_NOT_MET),
        row.getAs(EXPECTED_NOT_MET),
        row.getAs(RATE),
        row.getAs(EXPECTED_RATE),
        new Limits(
            row.getAs(LIMIT_LOW_95),
            row.getAs(LIMIT_HIGH_95),
            row.getAs(LIMIT_LOW_998),
            row.getAs(LIMIT_HIGH_998)));
  }
}
