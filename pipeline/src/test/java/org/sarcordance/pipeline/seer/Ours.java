package org.sarcordance.pipeline.seer;

import java.util.List;
import org.apache.spark.sql.Row;

/** What the pipeline says of a case. */
record Ours(
    String cohort,
    String site,
    String t,
    String rate,
    String stage,
    String status,
    List<String> flags,
    List<String> possible) {

  /** The columns of a row to read. */
  static final String[] COLUMNS = {
    "case_id",
    "cohort",
    "site_group",
    "t",
    "mitotic_rate",
    "stage",
    "stage_status",
    "stage_flags",
    "possible_stages"
  };

  static Ours of(Row row) {
    return new Ours(
        row.getAs("cohort"),
        row.getAs("site_group"),
        row.getAs("t"),
        row.getAs("mitotic_rate"),
        row.getAs("stage"),
        row.getAs("stage_status"),
        row.getList(row.fieldIndex("stage_flags")),
        row.getList(row.fieldIndex("possible_stages")));
  }
}
