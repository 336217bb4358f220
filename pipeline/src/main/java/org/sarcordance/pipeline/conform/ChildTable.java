package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.tables.AdmittedColumns.LINE;
import static org.sarcordance.pipeline.tables.AdmittedColumns.REJECTED;
import static org.sarcordance.pipeline.tables.CaseColumns.BIOMARKERS;
import static org.sarcordance.pipeline.tables.CaseColumns.CASE_ID;
import static org.sarcordance.pipeline.tables.CaseColumns.EVENTS;
import static org.sarcordance.pipeline.tables.CaseColumns.TREATMENTS;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.sarcordance.pipeline.admit.AdmittedTables;
import org.sarcordance.pipeline.tables.BiomarkerColumns;
import org.sarcordance.pipeline.tables.Codes;
import org.sarcordance.pipeline.tables.EventColumns;
import org.sarcordance.pipeline.tables.TreatmentColumns;
import org.sarcordance.schemas.Field;
import org.sarcordance.schemas.TableSchemas;

/**
 * A table whose rows belong to cases.
 *
 * @param name its name, also that of the nested column
 * @param sequence the field that tells the rows of a case apart
 * @param day the field the rows of a case are ordered by
 * @param leftBehind what a rejected row still says, by field; a rejected row of a table that leaves
 *     nothing behind is dropped
 */
record ChildTable(String name, String sequence, String day, Map<String, Column> leftBehind) {
  static final ChildTable TREATMENT_ROWS =
      new ChildTable(
          TREATMENTS,
          TreatmentColumns.TX_SEQ,
          TreatmentColumns.START_DAY,
          Map.of(
              TreatmentColumns.TX_TYPE,
              col(TreatmentColumns.TX_TYPE),
              TreatmentColumns.TARGET,
              col(TreatmentColumns.TARGET),
              TreatmentColumns.STATUS,
              lit(Codes.UNKNOWN)));
  static final ChildTable BIOMARKER_ROWS =
      new ChildTable(BIOMARKERS, BiomarkerColumns.BM_SEQ, BiomarkerColumns.REPORT_DAY, Map.of());
  static final ChildTable EVENT_ROWS =
      new ChildTable(EVENTS, EventColumns.EV_SEQ, EventColumns.DAY, Map.of());
  static final List<ChildTable> ALL = List.of(TREATMENT_ROWS, BIOMARKER_ROWS, EVENT_ROWS);

  Dataset<Row> rows(AdmittedTables tables) {
    return switch (name) {
      case TREATMENTS -> tables.treatments();
      case BIOMARKERS -> tables.biomarkers();
      case EVENTS -> tables.events();
      default -> throw new IllegalStateException("Bug: no table " + name);
    };
  }

  /** Whether an accepted row of the same case and sequence number stands on an earlier line. */
  Column twice() {
    Column place =
        row_number()
            .over(
                Window.partitionBy(col(CASE_ID), col(REJECTED), col(sequence)).orderBy(col(LINE)));
    return not(col(REJECTED)).and(place.gt(1));
  }

  /** The fields that are nested, by the schema of the conformed case: no case_id, then the line. */
  Column nested() {
    return struct(nestedNames().stream().map(this::left).toArray(Column[]::new));
  }

  /** What a row says, wherever it stands: its nested fields without the line. */
  List<String> names() {
    return nestedNames().stream().filter(field -> !field.equals(LINE)).toList();
  }

  private List<String> nestedNames() {
    return TableSchemas.work("conformed").field(name).fields().stream().map(Field::name).toList();
  }

  private Column left(String field) {
    boolean keeps = leftBehind.isEmpty() || field.equals(LINE) || field.equals(REJECTED);
    if (keeps) {
      return col(field);
    }
    return when(col(REJECTED), leftBehind.getOrDefault(field, lit(null)))
        .otherwise(col(field))
        .as(field);
  }
}
