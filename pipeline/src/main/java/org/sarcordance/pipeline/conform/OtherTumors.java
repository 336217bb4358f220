package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.sarcordance.pipeline.tables.AdmittedColumns.REJECTED;
import static org.sarcordance.pipeline.tables.CaseColumns.CASE_ID;
import static org.sarcordance.pipeline.tables.CaseColumns.OTHER_TUMORS;
import static org.sarcordance.pipeline.tables.CaseColumns.PATIENT_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.schemas.Field;
import org.sarcordance.schemas.TableSchemas;

/**
 * Finds the other tumors of a patient: admitted case rows in, one row for each case that shares its
 * patient_id with another out. Rows without patient_id cost nothing. A patient_id that more rows
 * share than a person can have tumors is a filler, not a pseudonym, and joins nothing.
 */
final class OtherTumors {
  /** Registries number the tumors of a person with two digits. */
  private static final int MOST_TUMORS_OF_A_PERSON = 99;

  private static final String TUMORS = "tumors";
  private static final String TUMOR = "tumor";

  private OtherTumors() {}

  static Dataset<Row> of(Dataset<Row> cases) {
    Column[] fields =
        TableSchemas.work("conformed").field(OTHER_TUMORS).fields().stream()
            .map(Field::name)
            .map(name -> col(name))
            .toArray(Column[]::new);
    return cases
        .filter(not(col(REJECTED)).and(col(PATIENT_ID).isNotNull()).and(col(CASE_ID).isNotNull()))
        .groupBy(col(PATIENT_ID))
        .agg(sort_array(collect_set(struct(fields))).as(TUMORS))
        .filter(size(col(TUMORS)).between(2, MOST_TUMORS_OF_A_PERSON))
        .select(col(TUMORS), explode(col(TUMORS)).as(TUMOR))
        .select(
            col(TUMOR).getField(CASE_ID).as(CASE_ID),
            filter(
                    col(TUMORS),
                    tumor -> not(tumor.getField(CASE_ID).equalTo(col(TUMOR).getField(CASE_ID))))
                .as(OTHER_TUMORS));
  }
}
