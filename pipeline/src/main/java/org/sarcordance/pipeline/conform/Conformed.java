package org.sarcordance.pipeline.conform;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What conform makes of one extract.
 *
 * @param cases one row a tumor with its nested history
 * @param problems one row a problem that only shows across rows: a case twice, a child row without
 *     its case, a child row of a rejected case, a treatment after death; columns as in the table
 *     {@code rejects}
 */
public record Conformed(Dataset<Row> cases, Dataset<Row> problems) {}
