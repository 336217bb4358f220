package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.sarcordance.pipeline.tables.AdmittedColumns.LINE;
import static org.sarcordance.pipeline.tables.AdmittedColumns.REJECTED;
import static org.sarcordance.pipeline.tables.CaseColumns.CASE_ID;
import static org.sarcordance.pipeline.tables.CaseColumns.TREATMENTS;
import static org.sarcordance.pipeline.tables.RejectColumns.COLUMN;
import static org.sarcordance.pipeline.tables.RejectColumns.FILE;
import static org.sarcordance.pipeline.tables.RejectColumns.MESSAGE;
import static org.sarcordance.pipeline.tables.RejectColumns.REGISTRY;
import static org.sarcordance.pipeline.tables.RejectColumns.REMEDY;
import static org.sarcordance.pipeline.tables.RejectColumns.RULE;
import static org.sarcordance.pipeline.tables.RejectColumns.SEVERITY;
import static org.sarcordance.pipeline.tables.RejectColumns.VALUE_SHOWN;
import static org.sarcordance.pipeline.tables.TreatmentColumns.AGENT;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.schemas.UnknownDrug;

/**
 * Finds drugs that the dictionary does not know: admitted treatments in, a warning for each
 * accepted row with such a drug out. Only rows with such names are shuffled.
 */
final class UnknownDrugs {
  private UnknownDrugs() {}

  static Dataset<Row> of(Dataset<Row> treatments, String registry) {
    Dataset<Row> unknown =
        treatments
            .filter(not(col(REJECTED)).and(col(AGENT).isNotNull()))
            .filter(RecordedAgents.canonical(col(AGENT)).isNull())
            .select(CASE_ID, LINE, AGENT);
    return unknown
        .join(shown(unknown), new String[] {AGENT}, "left")
        .select(
            lit(registry).as(REGISTRY),
            lit(TREATMENTS + ".csv").as(FILE),
            col(LINE),
            lit(AGENT).as(COLUMN),
            col(VALUE_SHOWN),
            lit(UnknownDrug.RULE).as(RULE),
            lit(UnknownDrug.SEVERITY.name()).as(SEVERITY),
            lit(UnknownDrug.MESSAGE).as(MESSAGE),
            lit(UnknownDrug.REMEDY).as(REMEDY));
  }

  /** The names that may be shown, each once. */
  private static Dataset<Row> shown(Dataset<Row> unknown) {
    return unknown
        .filter(col(AGENT).rlike("^(?:" + UnknownDrug.SHOWN + ")$"))
        .groupBy(AGENT)
        .agg(count_distinct(col(CASE_ID)).as(CASE_ID))
        .filter(col(CASE_ID).geq(UnknownDrug.SHOWN_CASES))
        .select(col(AGENT), col(AGENT).as(VALUE_SHOWN));
  }
}
