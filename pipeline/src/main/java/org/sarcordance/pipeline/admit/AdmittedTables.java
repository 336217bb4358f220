package org.sarcordance.pipeline.admit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Every row of the four files of one extract, accepted or not. Each table has the fields of its
 * table schema (typed; NULL where missing or unreadable), then {@code content} (long, what the row
 * says as one number), {@code line} (long, the line in the file, counted from 1), {@code rejected}
 * (boolean) and {@code problems} (array of structs: column, value_shown, rule, severity, message,
 * remedy).
 */
public record AdmittedTables(
    Dataset<Row> cases, Dataset<Row> treatments, Dataset<Row> biomarkers, Dataset<Row> events) {}
